import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingActs } from '../../src/meetings/meeting/meeting.rules.js';
import { decisions } from '../../src/meetings/approval/approval.rules.js';
import { settlementActs } from '../../src/meetings/cost/settlement.rules.js';
import { itemActs, planActs } from '../../src/meetings/plan/plan.rules.js';
import { topicActs } from '../../src/meetings/topics/topic.rules.js';

import { taskActs } from '../../src/supervision/followup/task.rules.js';
import { Texts } from '../../src/platform/text/texts.js';

/* Every audited act has words: the history of a meeting, the archive and the audit log show no codes (S8.I1, S5.A1). */

/** What the acts are that a family names by a variable. */
const families: Record<string, readonly string[]> = {
  meeting: Object.keys(meetingActs),
  approval: decisions,
  task: Object.keys(taskActs),
  topic: Object.keys(topicActs),
  planItem: Object.keys(itemActs),
  yearPlan: Object.keys(planActs),
  presence: ['arrived', 'left', 'returned'],
  finding: ['close', 'return'],
  settlement: Object.keys(settlementActs),
};

const entry = /\bact(?::\s*([^,]+?))?,\s*subject\b/g;
const named = (text: string) => [...text.matchAll(/'([\w?]+\.[\w?]+)'/g)].map(([, act]) => act!);

/** The acts that one source file audits. */
function actsIn(source: string): string[] {
  return [...source.matchAll(entry)].flatMap(([, written]) => {
    if (written === undefined) return named(source.match(/\bact: ('[\w.]+'(?: \| '[\w.]+')*)/)?.[1] ?? "'?.?'");
    const [, family, part] = /^`(\w+)\.\$\{(.+)\}`$/.exec(written) ?? [];
    if (!family) return named(written);
    const choice = [...part!.matchAll(/'(\w+)'/g)].map(([, act]) => act!);
    return (choice.length ? choice : (families[family] ?? ['?'])).map((act) => `${family}.${act}`);
  });
}

test.each([
  ["tx.audit({ act: 'a.b', subject: 'x' })", ['a.b']],
  ["tx.audit({\n act: yes ? 'a.b' : 'a.c',\n subject: 'x' })", ['a.b', 'a.c']],
  ["tx.audit({ act: `a.${yes ? 'b' : 'c'}`, subject })", ['a.b', 'a.c']],
  ['tx.audit({ act: `finding.${verdict}`, subject })', ['finding.close', 'finding.return']],
  ['tx.audit({ act: `what.${verdict}`, subject })', ['what.?']],
  ["done(act: 'a.b' | 'a.c') { tx.audit({ act, subject: 'x' })", ['a.b', 'a.c']],
])('%s is read', (source, acts) => expect(actsIn(source)).toEqual(acts));

test('every act of the audit has words', () => {
  const texts = Texts.load();
  const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => /(?<!\.spec)\.ts$/.test(name));
  const audited = files.map((name) => readFileSync(join('src', name), 'utf8')).filter((text) => /\baudit\(/.test(text));
  const acts = [...new Set(audited.flatMap((source) => actsIn(source)))].sort();
  expect(acts.length).toBeGreaterThan(150);
  expect(acts.filter((act) => !texts.has(`history.${act}`))).toEqual([]);
});
