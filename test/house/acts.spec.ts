import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingActs } from '../../src/meetings/meeting/meeting.rules.js';
import { decisions } from '../../src/meetings/approval/approval.rules.js';
import { copyActs } from '../../src/meetings/copies/copy.rules.js';
import { referrals } from '../../src/meetings/referral/referral.rules.js';
import { settlementActs } from '../../src/meetings/cost/settlement.rules.js';
import { itemActs, planActs } from '../../src/meetings/plan/plan.rules.js';
import { topicActs } from '../../src/meetings/topics/topic.rules.js';

import { taskActs } from '../../src/supervision/followup/task.rules.js';
import { Texts } from '../../src/platform/text/texts.js';

/* Every audited act has words: the history of a meeting, the archive and the audit log show no codes (S8.I1, S5.A1). */

/** What the acts are that a family names by a variable. */
const families: Record<string, readonly string[]> = {
  meeting: Object.keys(meetingActs),
  approval: [...decisions, ...referrals],
  task: Object.keys(taskActs),
  topic: Object.keys(topicActs),
  planItem: Object.keys(itemActs),
  yearPlan: Object.keys(planActs),
  presence: ['arrived', 'left', 'returned'],
  finding: ['close', 'return'],
  settlement: Object.keys(settlementActs),
  copies: Object.keys(copyActs),
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

/** The names under which one source file's entries give details, as far as they are written out. */
function detailsIn(source: string): string[] {
  const written = [...source.matchAll(/\btx\.audit\(\{[^;]*?\bdetail: \{([^{}]*)\}/g)].map(([, inside]) => inside!);
  return written.flatMap((inside) =>
    inside
      .split(/,(?![^(]*\))/)
      .map((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1])
      .filter((name) => name !== undefined),
  );
}

test('the names of details are read', () => {
  const source = "tx.audit({ act: 'a.b', subject: 'x', detail: { key, n: f(1, 2), ...span, at: act.at } })";
  expect(detailsIn(source)).toEqual(['key', 'n', 'at']);
});

test('what the audit gives as details, and of what kind, has words', () => {
  const texts = Texts.load();
  const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => /(?<!\.spec)\.ts$/.test(name));
  const sources = files.map((name) => readFileSync(join('src', name), 'utf8'));
  const details = [...new Set(sources.flatMap(detailsIn))].sort();
  expect(details.length).toBeGreaterThan(60);
  expect(details.filter((name) => !texts.has(`administration.audit.field.${name}`))).toEqual([]);
  const subjects = sources.flatMap((text) => [...text.matchAll(/\bsubject: '(\w+)'/g)].map(([, kind]) => kind!));
  expect([...new Set(subjects)].filter((kind) => !texts.has(`administration.audit.kinds.${kind}`))).toEqual([]);
});
