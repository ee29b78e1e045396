import type { TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, approveAll } from './support.js';
import { unitId } from './topic-support.js';

/** The demo organ's units of journey J3, in its order: 政务服务局, 住建局, 市场监管局. */
export const threeUnits = ['ZWJ', 'ZJJ', 'SJJ'];

/** A joint meeting applied for with these member units. */
export async function applyJoint(
  app: TestApplication,
  browser: Browser,
  codes: readonly string[] = threeUnits,
  values: object = {},
): Promise<string> {
  const memberUnitIds = await Promise.all(codes.map((code) => unitId(app, code)));
  return apply(browser, { type: 'JOINT', title: '食品安全联席会议', date: '2026-12-04', memberUnitIds, ...values });
}

/** The ids of member units by code. */
export async function unitIds(app: TestApplication, ...codes: string[]): Promise<string[]> {
  return Promise.all(codes.map((code) => unitId(app, code)));
}

/** Everybody whose step it is approves, and the member units are asked. */
export async function approveJoint(app: TestApplication, id: string): Promise<void> {
  await approveAll(app, id);
  await app.runJobs();
}
