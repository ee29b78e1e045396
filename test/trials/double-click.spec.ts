import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '../../src/organisation/organisation.js';
import { topic } from '../pages/meetings/support.js';
import { startApplication } from '../support/application.js';
import { Client } from '../support/client.js';
import { engine } from '../support/database.js';
import type { TwoPresses } from '../support/presses.js';
import { verdict } from '../support/seeded.js';

/*
 * The trial `double-click` (quality.md §2): the tests of the pages once more, with every form pressed twice at the same
 * moment. Their own assertions say that there is one effect; here both presses must come to one result page. A new form
 * is in as soon as its page has a test. The short form takes the life of a meeting, TRIAL_LONG all pages.
 */

const life = ['meetings/materials', 'meetings/prepare', 'notification/notice', 'minutes/sitting'];
const rest = ['supervision/followup', 'archive/filing'];
const paths = process.env.TRIAL_LONG ? ['test/pages'] : [...life, ...rest].map((name) => `test/pages/${name}.spec.ts`);

/** Good files are filed once and bad ones named once: there the other press sees the list of what was filed. */
const inPart = ({ path, answers }: TwoPresses) => /\/materials$/.test(path) && answers.some((one) => one === '422');
const alike = (presses: TwoPresses) => presses.answers[0] === presses.answers[1] || inPart(presses);

test('control: without its one-time key a form acts twice', async () => {
  const app = await startApplication();
  const address = await app.listen();
  const sun = new Client(address);
  await sun.signIn('sunlei', demoPassword);
  const count = async () =>
    (await app.rows<{ title: string }>('SELECT title FROM meeting WHERE title = ?', [topic.title])).length;
  const { action, fields } = await sun.form('/meetings/new', '/meetings/new', '保存草稿');
  const keyed = { ...fields, ...topic };
  await Promise.all([sun.post(action, keyed), sun.post(action, keyed)]);
  expect(await count()).toBe(1);
  await Promise.all([1, 2].map(() => sun.post(action, { ...keyed, _once: '' })));
  expect(await count()).toBe(3);
  await app.close();
});

test('every form pressed twice acts once, and both presses see one result', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yishi-presses-'));
  const report = join(folder, 'presses');
  const output = join(folder, 'output.json');
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--silent'];
  const args = [...jest, '--maxWorkers=1', '--json', `--outputFile=${output}`, ...paths];
  spawnSync(process.execPath, args, { env: { ...process.env, PRESSES_REPORT: report }, stdio: 'ignore' });
  const { numPassedTests, testResults } = JSON.parse(readFileSync(output, 'utf8')) as {
    numPassedTests: number;
    testResults: { message: string }[];
  };
  const presses = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TwoPresses);
  rmSync(folder, { recursive: true, force: true });
  const apart = presses.filter((one) => !alike(one));
  const messages = testResults.map(({ message }) => message).filter(Boolean);
  const pass = !apart.length && !messages.length;
  verdict('double-click', engine, `${presses.length} forms, ${apart.length} told apart`, pass);
  expect(apart).toEqual([]);
  expect(messages).toEqual([]);
  expect(numPassedTests).toBeGreaterThan(30);
  expect(presses.length).toBeGreaterThan(100);
}, 600_000);
