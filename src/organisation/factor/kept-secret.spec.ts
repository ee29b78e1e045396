import { Tokens } from '../../platform/web/tokens.js';
import { KeptSecret } from './kept-secret.js';

const kept = new KeptSecret(new Tokens('a secret of an installation, long enough'));

test('what is hidden comes back, looks different each time and never shows', () => {
  const hidden = kept.hide('GEZDGNBVGY3TQOJQ', 'p1');
  expect(kept.reveal(hidden, 'p1')).toBe('GEZDGNBVGY3TQOJQ');
  expect(kept.hide('GEZDGNBVGY3TQOJQ', 'p1')).not.toBe(hidden);
  expect(hidden).not.toContain('GEZDGNBVGY3TQOJQ');
});

test.each([
  ['another person', () => kept.reveal(kept.hide('GEZD', 'p1'), 'p2')],
  ['another installation', () => new KeptSecret(new Tokens('another')).reveal(kept.hide('GEZD', 'p1'), 'p1')],
  [
    'a changed byte',
    () =>
      kept.reveal(
        kept.hide('GEZD', 'p1').replace(/^./, (one) => (one === 'A' ? 'B' : 'A')),
        'p1',
      ),
  ],
])('it does not open for %s', (_, open) => {
  expect(open).toThrow();
});
