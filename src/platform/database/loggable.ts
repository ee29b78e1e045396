/** A driver's errors quote the values of the statement, and a parser's the text it could not read. */
function quotesContent(error: Error): boolean {
  return 'query' in error || 'sql' in error || 'sqlMessage' in error || error instanceof SyntaxError;
}

/** Why something failed, in words that hold no content: the message, or the name and code of an error that quotes (Q22). */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!quotesContent(error)) return error.message;
  const { code, errno } = error as { code?: string; errno?: number };
  return [error.name, code ?? errno].filter((part) => part !== undefined).join(' ');
}

/** What the log may hold of an error: the reason and the way there. */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!quotesContent(error)) return error.stack ?? error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at \S/.test(line) && /\(|:\d+/.test(line));
  return [reasonOf(error), ...frames].join('\n');
}
