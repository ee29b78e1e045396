import { detailWords, hiddenFrom } from './audit.rules.js';

it('leaves nobody alone with his own log', () => {
  expect(hiddenFrom(new Set(['AUDIT_ADMIN']))).toEqual(['AUDIT_ADMIN']);
  expect(hiddenFrom(new Set(['SEC_ADMIN']))).toEqual(['SYS_ADMIN', 'SEC_ADMIN']);
});

it.each([
  ['{}', ''],
  ['{"from":"DRAFT","to":"SUBMITTED"}', 'from=DRAFT; to=SUBMITTED'],
  ['{"given":["SECRETARY"],"taken":[],"by":null}', 'given=["SECRETARY"]'],
  [JSON.stringify({ text: 'x'.repeat(80) }), 'text=(80)'],
])('%s', (detail, words) => expect(detailWords(detail)).toBe(words));
