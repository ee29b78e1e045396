import { existsSync } from 'node:fs';
import { approved } from '../pages/meetings/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { officeOf, pdfOf } from '../support/made-files.js';
import { visitors } from '../support/visitors.js';

/* quality #42: whatever a file is called, however large or many they are, it is taken or refused, and stays where files stay. */
describe('uploads that no person sends', () => {
  let app: TestApplication;
  let id: string;
  const as = visitors(() => app);

  beforeAll(async () => {
    app = await startApplication();
    id = await approved(app, await app.browser('sunlei'));
  }, 60_000);
  afterAll(() => app.close());

  const names = [
    '../../../../tmp/yishi-out.pdf',
    'C:\\windows\\system32\\yishi.pdf',
    '/tmp/yishi-out.pdf',
    'a"; filename="b.pdf',
    'a%0d%0aX-Evil: 1.pdf',
    `${'长'.repeat(300)}.pdf`,
    '..pdf',
    'CON.pdf',
    '=cmd|calc.pdf',
  ];

  test.each(names)('a paper named %j keeps no path and no line in its head', async (name) => {
    const who = (await as('sunlei'))!;
    const sent = await who.agent
      .post(`/meetings/${id}/materials`)
      .redirects(0)
      .field({ _csrf: who.token, itemId: '', label: 'INTERNAL' })
      .attach('files', pdfOf(), { filename: name, contentType: 'application/pdf' });
    expect([name, [303, 422].includes(sent.status)]).toEqual([name, true]);
    expect(existsSync('/tmp/yishi-out.pdf')).toBe(false);
    const [paper] = await app.rows<{ id: string; title: string }>(
      'SELECT id, title FROM material WHERE meetingId = ? ORDER BY createdAt DESC, id LIMIT 1',
      [id],
    );
    if (sent.status === 422 || !paper) return;
    expect(paper.title).not.toMatch(/[\\/\r\n]/);
    const opening = who.agent.post(`/materials/${paper.id}/opening`).type('form').redirects(0);
    const { status, headers } = await opening.send({ _csrf: who.token });
    expect(status).toBe(200);
    expect(headers['x-evil']).toBeUndefined();
    expect(headers['content-disposition']).not.toMatch(/[\\/\r\n]|filename=.*filename=/);
  });

  it('more files than a form may hold, and larger ones, are refused at the door', async () => {
    const who = (await as('sunlei'))!;
    const many = who.agent.post(`/meetings/${id}/materials`).redirects(0).field('_csrf', who.token);
    for (let n = 0; n < 51; n++) many.attach('files', pdfOf(), { filename: `${n}.pdf` });
    expect((await many).status).toBe(413);
    const large = who.agent.post(`/meetings/${id}/materials`).redirects(0).field('_csrf', who.token);
    large.attach('files', Buffer.alloc(50 * 1024 * 1024 + 1, 32), { filename: 'a.pdf' });
    expect((await large).status).toBe(413);
    expect(await app.rows("SELECT 1 AS x FROM material WHERE title = '1.pdf' OR title = 'a.pdf'")).toEqual([]);
  }, 60_000);

  const sheet = 'xl/worksheets/sheet1.xml';
  test.each<[string, () => Buffer]>([
    ['a bomb', () => officeOf('xlsx', 'x', [{ name: sheet, content: Buffer.alloc(40_000_000) }])],
    ['a bomb that lies', () => officeOf('xlsx', 'x', [{ name: sheet, content: 'x', unpacked: 0x7fffffff }])],
    ['a way out', () => officeOf('xlsx', 'x', [{ name: '../../../tmp/yishi-out.pdf', content: 'x' }])],
    ['no sheet', () => officeOf('xlsx')],
    ['a sheet that is none', () => officeOf('xlsx', 'x', [{ name: sheet, content: '<worksheet><row' }])],
    ['a cut file', () => officeOf('xlsx').subarray(0, 100)],
    ['nothing', () => Buffer.alloc(0)],
  ])('people are not imported from an XLSX that is %s', async (_, bytes) => {
    const who = (await as('yuanshuai'))!;
    const before = await app.rows('SELECT COUNT(*) AS n FROM person');
    const request = who.agent.post('/admin/people/import').redirects(0).field('_csrf', who.token);
    const { status } = await request.attach('file', bytes(), { filename: '人员.xlsx' });
    expect([status, status >= 400 && status < 500]).toEqual([status, true]);
    expect(existsSync('/tmp/yishi-out.pdf')).toBe(false);
    expect(await app.rows('SELECT COUNT(*) AS n FROM person')).toEqual(before);
  });
});
