import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { call, ids, itemsOf, opened } from '../pages/minutes/support.js';

/** quality #29, Q22: every act in the room leaves a row for the auditor, and no row holds what was said there. */
describe('the audit of a sitting', () => {
  let app: TestApplication;
  let id: string;
  let recorder: Browser;
  const said = '金丝雀';
  const entries = () => `/meetings/${id}/record/entries`;
  const audited = async (act: string) =>
    (await app.rows<{ detail: string }>('SELECT detail FROM audit WHERE act = ? AND subjectId = ?', [act, id])).map(
      (row) => row.detail,
    );

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app, { isMajor: '1' });
    await call(app, id, (await itemsOf(app, id))[0]!);
    app.at('2026-11-27', '09:05');
    recorder = await app.browser('linxiao');
  });
  afterAll(() => app.close());

  test('writing and changing an entry, and a decision', async () => {
    const [itemId] = await itemsOf(app, id);
    const [niu] = await ids(app, 'niuchunsheng');
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(entries(), { itemId: itemId!, kind: 'REPORT', speakerId: niu!, text: `${said}汇报。` });
    const [entry] = await app.rows<{ id: string }>('SELECT id FROM record_entry WHERE meetingId = ?', [id]);
    await recorder.get(`/meetings/${id}/record?entry=${entry!.id}`);
    await recorder.submit(entries(), { text: `${said}再次汇报。` });
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(`/meetings/${id}/record/decisions`, { text: `${said}议定。` });
    expect(await audited('record.write')).toHaveLength(2);
    expect(await audited('record.decide')).toHaveLength(1);
  });

  test('the chair speaks early, with a reason', async () => {
    const [itemId] = await itemsOf(app, id);
    const [chair] = await ids(app, 'gaoshulan');
    await recorder.get(`/meetings/${id}/record`);
    const early = { itemId: itemId!, kind: 'SPEECH', speakerId: chair!, text: `${said}同意。` };
    await recorder.submit(entries(), early);
    await recorder.submit(entries(), { overrideReason: `${said}先定调` });
    expect(await audited('record.lastSpeakerOverride')).toHaveLength(1);
  });

  test('a note of order is corrected', async () => {
    const peng = await app.browser('pengli');
    const [niu] = await ids(app, 'niuchunsheng');
    await peng.get(`/meetings/${id}/conduct`);
    await peng.submit(`/meetings/${id}/conduct/events`, { personId: niu!, note: `${said}接电话` }, '使用手机');
    await peng.follow('更正');
    await peng.submit('更正', { kind: 'WITHDRAWN', reason: `${said}看错了` }, '更正');
    expect(await audited('conduct.correct')).toHaveLength(1);
  });

  test('no row holds a word of it, nor who was waited for', async () => {
    const rows = await app.rows<{ act: string; detail: string }>('SELECT act, detail FROM audit');
    expect(rows.filter(({ detail }) => detail.includes(said) || detail.includes('钱克勤'))).toEqual([]);
  });
});
