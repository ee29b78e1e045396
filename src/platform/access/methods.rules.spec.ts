import { methodsOf } from './methods.rules.js';

const routes = [
  { method: 'GET', path: '/meetings/:meeting' },
  { method: 'POST', path: '/meetings/:meeting/withdrawal' },
  { method: 'GET', path: '/meetings/:meeting/withdrawal' },
  { method: 'POST', path: '/inbox/reading' },
  { method: 'GET', path: '/feed/:token.ics' },
];

it.each<[string, string[]]>([
  ['/meetings/1', ['GET', 'HEAD']],
  ['/meetings/1/withdrawal', ['GET', 'HEAD', 'POST']],
  ['/inbox/reading', ['POST']],
  ['/meetings', []],
  ['/meetings/1/2/3', []],
])('%s answers %j', (address, methods) => {
  expect(methodsOf(routes, address)).toEqual(methods);
});
