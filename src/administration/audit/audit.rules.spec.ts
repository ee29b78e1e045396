import { Texts } from '../../platform/text/texts.js';
import { detailWords, hiddenFrom, idsIn } from './audit.rules.js';
import { wordingOf } from './audit.words.js';

it('leaves nobody alone with his own log', () => {
  expect(hiddenFrom(new Set(['AUDIT_ADMIN']))).toEqual(['AUDIT_ADMIN']);
  expect(hiddenFrom(new Set(['SEC_ADMIN']))).toEqual(['SYS_ADMIN', 'SEC_ADMIN']);
});

const texts = Texts.load();
const names = new Map([['3ctj88xrktzyxdpw', '沈亦平']]);

it.each([
  ['meeting', {}, ''],
  ['meeting', { from: 'DRAFT', to: 'SUBMITTED' }, '原：草稿；现：待审批'],
  ['task', { from: 'IN_PROGRESS' }, '原：办理中'],
  ['person', { given: ['SECRETARY', 'FOLLOWUP'], taken: [], by: null }, '授予岗位：会务秘书、督办员'],
  ['meeting', { personId: '3ctj88xrktzyxdpw', via: 'LIST' }, '人员：沈亦平；方式：名单签到'],
  ['meeting', { itemId: '3ctj88xrktzyxdp0', outcome: 'PASSED' }, '议题：3ctj88xrktzyxdp0；结果：通过'],
  ['booking', { before: { startsAt: '2026-12-01T02:00:00.000Z' } }, '原先：开始：12月1日（周二）10:00'],
  [
    'meeting',
    { shared: true, score: 81.11111, dueOn: '2026-12-10' },
    '本单位共用：是；得分：81.1；期限：12月10日（周四）',
  ],
  ['meeting', { kind: 'SPEECH', letters: 3 }, '种类：发言；字数：3'],
  ['meeting', { hash: 'ab'.repeat(32), unheardOf: 'ODD' }, '校验值：abababababab…；unheardOf：ODD'],
  ['meeting', { text: 'x'.repeat(80) }, 'text：80 字'],
])('%s %j', (kind, detail, words) =>
  expect(detailWords(JSON.stringify(detail), wordingOf(texts, kind, names))).toBe(words),
);

it('finds the ids to be named', () => {
  expect(idsIn('{"a":"3ctj88xrktzyxdpw","b":{"c":["8m9tsk1bzxehmamc"]},"d":"2026"}')).toEqual([
    '3ctj88xrktzyxdpw',
    '8m9tsk1bzxehmamc',
  ]);
});
