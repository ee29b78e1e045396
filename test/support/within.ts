/** Waits at most so long; then the error says what hung, and what `explain` finds out about it. */
export async function within<T>(
  what: string,
  seconds: number,
  work: Promise<T>,
  explain: () => Promise<string> = async () => '',
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), seconds * 1000)));
  const first = await Promise.race([work.then((value) => ({ value })), limit]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first.value;
  const found = await Promise.race([
    explain().catch(String),
    new Promise<string>((r) => setTimeout(r, 10_000, 'no answer')),
  ]);
  throw new Error(`It hung for ${seconds} s: ${what}. ${found}`);
}
