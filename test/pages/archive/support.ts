import type { TestApplication } from '../../support/application.js';

/** Drafts, signs and issues the minutes of a meeting whose record is approved. */
export async function minuted(app: TestApplication, id: string): Promise<void> {
  const sun = await app.browser('sunlei');
  const chair = await app.browser('gaoshulan');
  await sun.get(`/meetings/${id}/minutes`);
  await sun.submit(`/meetings/${id}/minutes`, {});
  await sun.submit(`/meetings/${id}/minutes/submission`);
  await chair.get(`/meetings/${id}/minutes`);
  await chair.submit(`/meetings/${id}/minutes/issue`, { verdict: 'ISSUE' });
}

/** Files a meeting, with `reason` for whatever is not there. */
export async function filed(app: TestApplication, id: string, reason = '本次会议未形成'): Promise<void> {
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/archive`);
  const fields = sun
    .$('input[name^="reason:"]')
    .toArray()
    .map((one) => [sun.$(one).attr('name')!, reason]);
  await sun.submit(`/meetings/${id}/archive`, Object.fromEntries(fields) as Record<string, string>);
}

/** Files a meeting, has it received by the archivist and its package made. */
export async function archived(app: TestApplication, id: string): Promise<void> {
  await filed(app, id);
  const fang = await app.browser('fanghui');
  await fang.get(`/meetings/${id}/archive`);
  await fang.submit(`/meetings/${id}/archive/receipt`, { verdict: 'ACCEPT' });
  await app.runJobs();
}
