/**
 * What is limited, and how often one account, or one address of people not signed in, may ask for it in a window. An
 * address may stand for a whole building whose people all scan the code at the door.
 */
export const limits = { signIn: 300, link: 600, search: 60, export: 20, paper: 60, upload: 60 } as const;
export type Limited = keyof typeof limits;

/** Length of a window, in seconds. */
export const windowSeconds = 30;

/**
 * Which limit a request falls under (Q28): the costly ones and the doors that can be tried out. `route` is the
 * pattern of the route, such as `/meetings/:meeting/notice/paper`. Undefined: not limited.
 */
export function limitOf(method: string, route: string, multipart: boolean): Limited | undefined {
  if (route === '/login') return method === 'POST' ? 'signIn' : undefined;
  if (/:token|^\/verify|^\/c\/:code/.test(route)) return 'link';
  if (multipart) return 'upload';
  if (method !== 'GET') return undefined;
  if (route === '/search') return 'search';
  if (/\/(export|register|package)$/.test(route)) return 'export';
  return route.endsWith('/paper') ? 'paper' : undefined;
}

/** The window an instant falls into, and how many seconds are left of it; `at` in seconds. */
export function windowOf(at: number): { window: number; left: number } {
  const window = Math.floor(at / windowSeconds);
  return { window, left: Math.max(1, Math.ceil((window + 1) * windowSeconds - at)) };
}
