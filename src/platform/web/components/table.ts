/** A cell of `data-table`: its text, or a link, an instant, a tag, a note below. */
export interface Cell {
  text?: string;
  url?: string;
  at?: string;
  note?: string;
  tag?: { kind: string; label: string };
}

/** The view of a `data-table` from its headings and, in their order, the cells of each row. */
export function tableView(caption: string, headings: readonly string[], rows: readonly (readonly Cell[])[]) {
  const columns = headings.map((label) => ({ label }));
  return {
    caption,
    columns,
    rows: rows.map((cells) => ({ cells: cells.map((cell, n) => ({ ...columns[n]!, ...cell })) })),
  };
}
