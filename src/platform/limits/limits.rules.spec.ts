import { limitOf, windowOf } from './limits.rules.js';

test.each([
  ['POST', '/login', false, 'signIn'],
  ['GET', '/login', false, undefined],
  ['GET', '/r/:token', false, 'link'],
  ['POST', '/r/:token', false, 'link'],
  ['GET', '/verify', false, 'link'],
  ['GET', '/feed/:token.ics', false, 'link'],
  ['GET', '/search', false, 'search'],
  ['GET', '/meetings/export', false, 'export'],
  ['GET', '/archive/items/:id/package', false, 'export'],
  ['GET', '/meetings/:meeting/record/paper', false, 'paper'],
  ['POST', '/meetings/:meeting/materials', true, 'upload'],
  ['POST', '/meetings/:meeting/materials', false, undefined],
  ['GET', '/meetings/:meeting', false, undefined],
])('%s %s, multipart %s: %s', (method, route, multipart, limit) => {
  expect(limitOf(method, route, multipart)).toBe(limit);
});

test.each([
  [0, { window: 0, left: 30 }],
  [29.5, { window: 0, left: 1 }],
  [30, { window: 1, left: 30 }],
  [44, { window: 1, left: 16 }],
])('at %d s', (at, window) => {
  expect(windowOf(at)).toEqual(window);
});
