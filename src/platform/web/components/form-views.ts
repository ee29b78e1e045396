import type { FieldView } from '../form-view.js';
import type { TagView } from './fact-views.js';

/* Shapes of the components of forms; the form itself is a `FormView`. */

/** `field-text`, `field-area`, `field-select`, `field-choice`, `field-boxes`, `field-flag`, `field-time`, `field-money`. */
export interface FieldPartView {
  field: FieldView;
  width?: 'short' | 'medium';
  rows?: number;
  inline?: boolean;
  type?: string;
  autocomplete?: string;
  /** How the value was understood, said back. */
  said?: string;
}

/** The month table below a date: its days are buttons `_intent=pick:<field>:<LocalDate>`, so picking needs no script. */
export interface DatePickView {
  title: string;
  /** LocalDate of the first of the neighbouring months: `_intent=month:<field>:<LocalDate>`. */
  previous: string;
  next: string;
  open?: boolean;
  weekdays: string[];
  weeks: {
    date?: string;
    number?: number;
    spoken?: string;
    kind?: 'off' | 'work' | '';
    mark?: string;
    chosen?: boolean;
  }[][];
}

/** `field-date` */
export interface FieldDateView {
  field: FieldView;
  said?: string;
  pick?: DatePickView;
}

/** `field-label`: the label of secrecy; `stops` says what happens above the ceiling. */
export interface FieldLabelView {
  field: FieldView;
  stops?: string;
}

/** `field-file`: what is there already, and what comes; `remove` is the `_intent` that takes a file away. */
export interface FieldFileView {
  field: FieldView;
  multiple?: boolean;
  accept?: string;
  maxBytes?: number;
  files?: { name: string; size: string; tag?: TagView; error?: string; remove?: string }[];
}

/** `field-people`: a list of names as typed, with those already found. */
export interface FieldPeopleView {
  field: FieldView;
  picker: {
    idsName: string;
    chosen: { id: string; name: string; unitName: string; post: string }[];
    ambiguous: { typed: string; candidates: { id: string; name: string; unitName: string; post: string }[] }[];
    unknown: string[];
  };
}

/** `form-acts`: one primary button, others beside it; `key` is a keyboard key for `keys.js`. */
export interface FormActsView {
  primary?: { label: string; intent?: string };
  others: { label: string; intent: string; key?: string }[];
  back?: string;
}
