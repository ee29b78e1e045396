/** Where a page of a list begins: after or before a row, named by its sort key and id (pages.md §6.9). */
export interface Cursor {
  side: 'after' | 'before';
  key: string;
  id: string;
}

/** How a list is ordered: by a column, then by id. */
export interface KeyOrder {
  key: string;
  id: string;
  descending?: boolean;
}

export interface PagerView {
  text: string;
  previous?: string;
  next?: string;
}

export const pageSize = 20;

/** Reads `?after=KEY~ID` or `?before=KEY~ID`; anything else is the first page. */
export function cursorOf(query: Record<string, unknown>): Cursor | undefined {
  for (const side of ['after', 'before'] as const) {
    const match = typeof query[side] === 'string' ? /^(.{0,64})~([\w-]{1,64})$/.exec(query[side]) : null;
    if (match) return { side, key: match[1]!, id: match[2]! };
  }
  return undefined;
}

/** The condition, order and limit of one page; one row more than shown tells whether there is a next one. */
export function keySql(order: KeyOrder, cursor?: Cursor): { where: string; params: unknown[]; tail: string } {
  const backwards = cursor?.side === 'before';
  const down = Boolean(order.descending) !== backwards;
  const sign = down ? '<' : '>';
  const direction = down ? 'DESC' : 'ASC';
  return {
    where: cursor ? `(${order.key} ${sign} ? OR (${order.key} = ? AND ${order.id} ${sign} ?))` : '1 = 1',
    params: cursor ? [cursor.key, cursor.key, cursor.id] : [],
    tail: `ORDER BY ${order.key} ${direction}, ${order.id} ${direction} LIMIT ${pageSize + 1}`,
  };
}

/** The rows of the page in the list's order, and the addresses of its neighbours. */
export function keyPage<R>(
  rows: R[],
  cursor: Cursor | undefined,
  keyOf: (row: R) => { key: string | number; id: string },
  address: (parameters: Record<string, string>) => string,
): { rows: R[]; previous?: string; next?: string } {
  const more = rows.length > pageSize;
  const shown = rows.slice(0, pageSize);
  if (cursor?.side === 'before') shown.reverse();
  const link = (side: Cursor['side'], row: R | undefined) => {
    if (!row) return undefined;
    const { key, id } = keyOf(row);
    return address({ [side]: `${key}~${id}` });
  };
  const hasPrevious = cursor ? cursor.side === 'after' || more : false;
  const hasNext = cursor?.side === 'before' || more;
  return {
    rows: shown,
    previous: hasPrevious ? link('before', shown[0]) : undefined,
    next: hasNext ? link('after', shown.at(-1)) : undefined,
  };
}

/** An address with those parameters that say something. */
export function addressOf(path: string, parameters: Record<string, string | undefined>): string {
  const said = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length ? `${path}?${new URLSearchParams(said).toString()}` : path;
}
