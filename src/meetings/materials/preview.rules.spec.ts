import { previewOf } from './preview.rules.js';

it.each([
  ['application/pdf', 'frame'],
  ['image/png', 'picture'],
  ['image/jpeg', 'picture'],
  ['image/svg+xml', undefined],
  ['text/html', undefined],
  ['application/msword', undefined],
])('%s is shown as %s', (type, shown) => expect(previewOf(type)).toBe(shown));
