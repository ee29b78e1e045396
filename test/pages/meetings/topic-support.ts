import type { Browser } from '../../support/browser.js';
import type { TestApplication } from '../../support/application.js';

/** A topic of 农业农村局 that asks 财政局 and 发改局. */
export const proposal = {
  title: '高标准农田建设资金安排',
  aim: 'DECIDE',
  summary: '建议安排县级配套资金，用于高标准农田建设。',
  draftDecision: '同意安排县级配套资金1200万元。',
  presenter: '牛春生',
  minutes: '20',
  matter: 'ORDINARY',
  label: 'INTERNAL',
};

export async function unitId(test: TestApplication, code: string): Promise<string> {
  return (await test.rows<{ id: string }>('SELECT id FROM unit WHERE code = ?', [code]))[0]!.id;
}

/** Proposes a topic as `browser`; returns its id when it was taken. */
export async function propose(browser: Browser, values: object = {}, button = '申报'): Promise<string> {
  await browser.get('/topics/new');
  await browser.submit('/topics/new', { ...proposal, ...values }, button);
  return /\/topics\/(\d[0-9a-z]{15})$/.exec(browser.path)?.[1] ?? '';
}

/** The office admits it. */
export async function admit(office: Browser, id: string, opinion = '同意上会'): Promise<void> {
  await office.get(`/topics/${id}`);
  await office.submit(`/topics/${id}/review`, { review: 'ADMIT', opinion });
}
