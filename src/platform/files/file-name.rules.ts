// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
export function contentDisposition(n: string, k: string) {
  return `${k}; filename*=UTF-8''${encodeURIComponent(n)}`;
}
