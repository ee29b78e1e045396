import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { built } from '../support/built.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** The commands as an operator runs them, from the built program. */
describe('yishi', () => {
  let from: TestDatabase;
  let into: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    built();
    from = await testDatabase();
    into = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'yishi-cli-'));
  });
  afterAll(async () => {
    await from.drop();
    await into.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const yishi = (database: TestDatabase, ...words: string[]) =>
    spawnSync('node', ['dist/src/cli/yishi.js', ...words], {
      env: { ...process.env, ...database.environment },
      encoding: 'utf8',
    });

  it('says what it can do, and refuses what it cannot', () => {
    expect(yishi(from, '--help').stdout).toContain('backup');
    expect(yishi(from, 'tick', '--help').status).toBe(0);
    expect(yishi(from, 'tick', '--at', 'soon').status).toBe(2);
    expect(yishi(from, 'dance').status).toBe(2);
    const wrong = { ...from, environment: { ...from.environment, PORT: 'x' } };
    expect(yishi(wrong, 'verify').status).toBe(78);
  });

  it('shows the way into an empty system', () => {
    const { stdout, status } = yishi(from, 'admin');
    expect(stdout).toMatch(/^http:\/\/\S+\/setup\/\S{32}\n$/);
    expect(status).toBe(0);
  });

  it('makes the demo organ once, and prints only JSON', () => {
    const { stdout } = yishi(from, 'demo', '--json');
    const people = JSON.parse(stdout) as { username: string; name: string; roles: string[] }[];
    expect(people.find(({ username }) => username === 'caoyang')).toMatchObject({
      name: '曹洋',
      roles: ['AUDIT_ADMIN'],
    });
    const again = yishi(from, 'demo', '--json');
    expect(again.status).toBe(1);
    expect(again.stdout).toBe('');
    expect(yishi(from, 'admin').status).toBe(1);
    expect(yishi(from, 'admin', 'caoyang').stdout).toContain('/activate/');
    expect(yishi(from, 'admin', 'sunlei').status).toBe(1);
  });

  it('imports people from GB18030: whole or not at all', () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, iconv.encode('姓名,单位,职务\n何小北,财政局,科员\n钟西,水利局,科员\n', 'gb18030'));
    const refused = yishi(from, 'import-people', file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('people.csv:3');
    writeFileSync(file, iconv.encode('姓名,单位,职务\n何小北,财政局,科员\n钟西,应急局,科员\n', 'gb18030'));
    expect(yishi(from, 'import-people', file, '--dry-run').stdout).toContain('2 new, 0 changed, 0 unchanged (dry run)');
    expect(yishi(from, 'import-people', file).stdout).toContain('2 new');
    expect(yishi(from, 'import-people', file).stdout).toContain('0 new, 0 changed, 2 unchanged');
  });

  it('runs what is due, and finds the audit chain whole', () => {
    expect(yishi(from, 'tick', '--at', '2030-01-01T09:00:00+08:00').status).toBe(0);
    const { stdout, status } = yishi(from, 'verify');
    expect(stdout).toMatch(/audit: \d+ checked, 0 faults/);
    expect(status).toBe(0);
  });

  it('backs up into one file, restores it into an empty place, and nowhere else', () => {
    const file = join(folder, 'backup.zip');
    const made = yishi(from, 'backup', file);
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('read back and whole');
    expect(yishi(from, 'backup', file).status).toBe(1);
    expect(yishi(from, 'restore', file).status).toBe(1);

    const damaged = readFileSync(file);
    for (const at of [10, Math.floor(damaged.length / 3), damaged.length - 200]) {
      const copy = Buffer.from(damaged);
      copy[at] = copy[at]! ^ 0x55;
      writeFileSync(join(folder, 'damaged.zip'), copy);
      const refused = yishi(into, 'restore', join(folder, 'damaged.zip'));
      expect(refused.status).toBe(1);
      expect(refused.stderr).not.toContain('    at ');
    }

    const restored = yishi(into, 'restore', file);
    expect(restored.stderr).toBe('');
    expect(restored.status).toBe(0);
    expect(yishi(into, 'verify').stdout).toMatch(/audit: \d+ checked, 0 faults/);
    expect(yishi(into, 'demo').status).toBe(1);
  });
});
