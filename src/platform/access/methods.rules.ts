/** By which methods an address answers; empty when there is no such address. HEAD goes with GET. */
export function methodsOf(routes: readonly { method: string; path: string }[], address: string): string[] {
  const methods = routes.filter(({ path }) => patternOf(path).test(address)).map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].sort();
}

function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}/?$`);
}
