import type { OptionView } from '../form-view.js';
import type { LinkView, TagView } from './fact-views.js';

/* Shapes of the components of lists. */

/** A cell: a text, a link or an Instant (`at`), with what stands beside it. `label` is its heading on a phone. */
export interface CellView {
  label: string;
  text?: string;
  url?: string;
  at?: string;
  tag?: TagView;
  mark?: string;
  note?: string;
  number?: boolean;
}

/**
 * `data-table`: up to five columns become cards on a phone, `wide` ones scroll in a box of their own. `sorted` is the
 * value of `aria-sort`; `url` of a column sorts by it. With `select`, rows carry `id` and `spoken` for their box.
 */
export interface TableView {
  caption: string;
  /** Shows the caption to everybody. */
  shown?: boolean;
  wide?: boolean;
  acts?: boolean;
  select?: { form: string; name: string };
  columns: { label: string; url?: string; sorted?: 'ascending' | 'descending'; number?: boolean }[];
  rows: { id?: string; spoken?: string; cells: CellView[]; acts?: { label: string; url: string; spoken?: string }[] }[];
  foot?: { text: string; number?: boolean }[];
}

/** `filter-bar`: a GET form, and what it did as chips; `clear` is the list without filters. */
export interface FilterBarView {
  action: string;
  fields: { id: string; name: string; label: string; value?: string; options?: OptionView[] }[];
  applied: LinkView[];
  clear?: string;
}

/** `bulk-bar`: acts on the ticked rows of the form with this id; `all` offers to tick the whole page. */
export interface BulkBarView {
  form: string;
  all?: boolean;
  acts: { label: string; intent: string; primary?: boolean }[];
  note?: string;
}

/** `export-links`: the list as it is filtered, as files. */
export interface ExportLinksView {
  links: LinkView[];
}

/** `empty`: why there is nothing, and the next step. */
export interface EmptyView {
  text: string;
  url?: string;
  label?: string;
}

/** `compare`: two versions field by field. */
export interface CompareView {
  caption: string;
  left: string;
  right: string;
  rows: { label: string; before: string; after: string; changed?: boolean }[];
}

/** `board`: columns are states; moving a card is the page of an act. */
export interface BoardView {
  caption: string;
  columns: {
    label: string;
    total: number;
    cards: { title: string; url: string; note: string; tag?: TagView }[];
    more?: LinkView;
  }[];
}
