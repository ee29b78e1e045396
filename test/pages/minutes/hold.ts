import type { TestApplication } from '../../support/application.js';
import { ids, notified } from './support.js';

/** Holds a notified meeting up to its approved record with one decision of the agriculture bureau, due on `dueOn`. */
export async function held(app: TestApplication, dueOn = '12月18日', values: object = {}): Promise<string> {
  return hold(app, await notified(app, values), dueOn);
}

/** The same for a meeting that was notified otherwise; `more` of its decision, such as another lead unit. */
export async function hold(
  app: TestApplication,
  id: string,
  dueOn = '12月18日',
  more: Record<string, string | string[]> = {},
): Promise<string> {
  const chair = await app.browser('gaoshulan');
  const recorder = await app.browser('linxiao');
  const [niu, qian, shi] = await ids(app, 'niuchunsheng', 'qiankeqin', 'shiguangsha');
  await recorder.get(`/meetings/${id}/checkin`);
  await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: [niu!, qian!, shi!] });
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/opening`);
  const items = await app.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ? ORDER BY position', [
    id,
  ]);
  for (const item of items) {
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/items/${item.id}/start`);
    await chair.submit(`/meetings/${id}/session/items/${item.id}/end`, { outcome: 'AGREED', conclusion: '原则同意。' });
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(`/meetings/${id}/record/entries`, {
      kind: 'REPORT',
      speakerId: niu!,
      itemId: item.id,
      text: '汇报冬春清淤任务和资金安排。',
    });
  }
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/ending`);
  const [unit] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'NYJ'");
  const decision = {
    text: '农业农村局牵头制定任务分解表。',
    itemId: items[0]!.id,
    leadUnitId: unit!.id,
    ownerId: niu!,
    dueOn,
    ...more,
  };
  await recorder.get(`/meetings/${id}/record`);
  await recorder.submit(`/meetings/${id}/record/decisions`, decision);
  await recorder.submit(`/meetings/${id}/record/submission`);
  await chair.get(`/meetings/${id}/record/review`);
  await chair.submit(`/meetings/${id}/record/review`, { verdict: 'APPROVE' });
  await app.runJobs();
  return id;
}
