import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { DemoOrgan } from '../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Chromium } from '../support/chromium.js';

/*
 * Every page of the route table, with the demo organ's objects (a meeting called, one running, one with its minutes), as
 * somebody who may see it: without a fault of accessibility, of scripts or of the content policy, and never wider than
 * its window. Pages that another state of their object is needed for are left to the journeys.
 */

/** Where the objects of an address are found: by the name of its parameter, all of them once. */
const objects: Record<string, string> = {
  meeting:
    "SELECT MIN(id) AS id, state FROM meeting WHERE state IN ('NOTIFIED', 'IN_SESSION', 'MINUTES_ISSUED') GROUP BY state",
  step: "SELECT id FROM approval_step WHERE state IN ('OPEN', 'APPROVED') ORDER BY state DESC LIMIT 2",
  task: 'SELECT id FROM task ORDER BY id LIMIT 2',
  finding: 'SELECT id FROM finding LIMIT 2',
  decision: 'SELECT id FROM decision LIMIT 1',
  call: 'SELECT id FROM phone_call LIMIT 1',
  leave: 'SELECT id FROM leave_request LIMIT 1',
  room: 'SELECT id FROM room LIMIT 1',
  booking: 'SELECT id FROM booking LIMIT 1',
  material: 'SELECT id FROM material LIMIT 1',
};

/** The screen in the room reads itself again: nobody has a pointer or a keyboard there. */
const readsItself = /\/screen: meta-refresh/;

/** Pages by address for one person; `:meeting` and its like are filled in. Files and single-use links are left out. */
const skipped =
  /(paper|cards|\/:meeting\/calls|order|export|package|template|suggest|sheet|feed|\.ics|healthz|readyz|files|register|zip|content)|:(token|code|year|key|type|version|id|entry|item|person|date|series|vote|erratum)/;

const people = [
  'sunlei',
  'gaoshulan',
  'linxiao',
  'pengli',
  'fanghui',
  'qinyue',
  'hewei',
  'yuanshuai',
  'shijing',
  'caoyang',
];
let app: TestApplication;
let address: string;
let addresses: string[];

beforeAll(async () => {
  app = await startApplication({ demo: false });
  await app.nest.get(DemoOrgan).makeWithStory();
  address = await app.listen();
  const ids = new Map<string, string[]>();
  for (const [name, sql] of Object.entries(objects)) {
    ids.set(
      name,
      (await app.rows<{ id: string }>(sql)).map((row) => row.id),
    );
  }
  const pages = app.nest
    .get(DeclaredRoutes)
    .all()
    .filter((route) => route.method === 'GET' && route.policy);
  addresses = [...new Set(pages.map((route) => route.path))]
    .filter((path) => !skipped.test(path))
    .flatMap((path) => {
      const name = /:(\w+)/.exec(path)?.[1];
      if (!name) return [path];
      return (ids.get(name) ?? []).map((id) => path.replace(`:${name}`, id));
    });
}, 600_000);
afterAll(() => app.close());

test('every page holds, at a desk and on a phone', async () => {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const userName of people) {
    const browser = await Chromium.open(address);
    try {
      await browser.signIn(userName);
      for (const path of addresses.filter((one) => !seen.has(one))) {
        const answer = await browser.page.goto(path);
        if (answer!.status() !== 200) continue;
        seen.add(path);
        const found = [...(await browser.axe()), ...browser.errors()];
        for (const width of [1280, 360]) {
          await browser.page.setViewportSize({ width, height: 800 });
          if (await browser.isTooWide()) found.push(`is wider than ${width}`);
        }
        faults.push(...found.map((fault) => `${userName} ${path}: ${fault}`).filter((one) => !readsItself.test(one)));
      }
    } finally {
      await browser.close();
    }
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(addresses.length / 2);
}, 900_000);
