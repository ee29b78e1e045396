import type { CellView, TableView } from './list-views.js';

/** A cell of `data-table` without its heading. */
export type Cell = Omit<CellView, 'label'>;

/** The view of a `data-table` from its headings and, in their order, the cells of each row. */
export function tableView(caption: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): TableView {
  const columns = headings.map((label) => ({ label }));
  return {
    caption,
    columns,
    rows: rows.map((cells) => ({ cells: cells.map((cell, n) => ({ ...columns[n]!, ...cell })) })),
  };
}
