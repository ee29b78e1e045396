import { createHash } from 'node:crypto';
import { unpacked } from '../../../src/archive/package/unpacked.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { held } from '../minutes/hold.js';

describe('filing a meeting', () => {
  let app: TestApplication;
  let id: string;

  beforeAll(async () => {
    app = await startApplication();
    id = await held(app);
  });
  afterAll(() => app.close());

  test('what is required and neither there nor explained is named', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/archive`);
    await sun.submit(`/meetings/${id}/archive`);
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('缺会议材料');
    expect(sun.errors.join()).not.toContain('缺会议记录');
  });

  test('explained, it is filed; the archivist receives and numbers it, the organiser cannot', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/archive`);
    const reasons = Object.fromEntries(
      sun
        .$('input[name^="reason:"]')
        .toArray()
        .map((one) => [sun.$(one).attr('name')!, '本次会议未形成']),
    );
    await sun.submit(`/meetings/${id}/archive`, reasons);
    expect(sun.flash).toContain('已提交归档');
    await sun.send(`/meetings/${id}/archive/receipt`, { verdict: 'ACCEPT' });
    expect(sun.status).toBe(403);
    const fang = await app.browser('fanghui');
    await fang.get('/');
    expect(fang.text).toContain('有会议提交归档');
    await fang.get(`/meetings/${id}/archive`);
    await fang.submit(`/meetings/${id}/archive/receipt`, { verdict: 'ACCEPT' });
    expect(fang.text).toContain('J001-WS·2026-Y-BGS-0001');
    const [meeting] = await app.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]);
    expect(meeting!.state).toBe('ARCHIVED');
  });

  test('its package holds the papers, and its manifest proves every byte', async () => {
    await app.runJobs();
    const fang = await app.browser('fanghui');
    const [item] = await app.rows<{ id: string }>('SELECT id FROM archive_item');
    const zip = await unpacked(await fang.bytes(`/archive/items/${item!.id}/package`));
    const files = new Map(zip.map(({ path, bytes }) => [path, bytes]));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['README.txt', 'content/04-record.pdf', 'data/presence_event.json']),
    );
    const lines = files.get('manifest-sha256.txt')!.toString().trim().split('\n');
    expect(lines).toHaveLength(files.size - 1);
    for (const line of lines) {
      const [hash, path] = line.split('  ') as [string, string];
      expect(createHash('sha256').update(files.get(path)!).digest('hex')).toBe(hash);
    }
  });

  test('a changed byte is found, and an untouched package raises no alarm', async () => {
    const { PackageVerifier } = await import('../../../src/archive/package/package.verifier.js');
    const { writeFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const { CONFIG } = await import('../../../src/platform/database/database.js');
    const verifier = app.nest.get(PackageVerifier);
    const { dataDir } = app.nest.get<{ dataDir: string }>(CONFIG);
    expect(await verifier.verify()).toEqual({ checked: 1, faults: [] });
    const [item] = await app.rows<{ packageHash: string }>('SELECT packageHash FROM archive_item');
    const bytes = await app.nest.get(FileStore).read(item!.packageHash);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(dataDir, 'files', item!.packageHash.slice(0, 2), item!.packageHash), bytes);
    expect((await verifier.verify()).faults).toHaveLength(1);
  });

  test('it is found in the list, by who may know of it', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get('/archive');
    expect(niu.text).toContain('冬春农田水利建设专题会议');
  });
});
