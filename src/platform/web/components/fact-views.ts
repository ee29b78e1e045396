import type { FormView } from '../form-view.js';

/* Shapes of the components that state facts: `{{> component view}}`, except where a property names the list. */

/** A link in the words of the page. */
export interface LinkView {
  url: string;
  label: string;
}

/** `state-tag`: a word on a tint; without kind it is calm. Lights of supervision: grey, green, blue, yellow, red, closed. */
export interface TagView {
  label: string;
  kind?: 'ok' | 'wait' | 'bad' | 'grey' | 'green' | 'blue' | 'yellow' | 'red' | 'closed' | '';
}

/** `secrecy-mark`: the label in word and colour; `small` in rows. */
export interface MarkView {
  text: string;
  small?: boolean;
}

/** `facts`: a summary list. */
export interface FactsView {
  facts: { label: string; value: string; url?: string }[];
}

/** `life-strip`: where a meeting stands; the step with state `now` is the one that a phone shows. */
export interface LifeStripView {
  strip: { state: string; label: string; note?: string }[];
}

/** `tabs`: the parts of one object. */
export interface TabsView {
  tabs: { label: string; url: string; count?: number; current?: boolean }[];
  tabsLabel?: string;
}

/** `verdict-list`: what the rules say, with their source. `kindText` is read aloud before the sentence. */
export interface VerdictsView {
  verdicts: {
    kind: 'ok' | 'wait' | 'bad';
    kindText: string;
    text: string;
    hint?: string;
    source?: string;
    link?: LinkView;
  }[];
}

/** `notice-box`: something to know before going on. */
export interface NoticeBoxView {
  kind?: 'ok' | 'wait' | 'bad';
  heading?: string;
  text?: string;
  items?: string[];
  link?: LinkView;
}

/** `timeline`: what was done, the latest first or last as the page needs. `at` is an Instant. */
export interface TimelineView {
  entries: {
    kind?: 'done' | 'now' | 'bad' | '';
    act: string;
    who: string;
    behalf?: string;
    at: string;
    note?: string;
    tag?: TagView;
  }[];
}

/** `approval-path`: who decided, who decides now, who comes. */
export interface ApprovalPathView {
  path: {
    state: 'done' | 'now' | 'next' | 'bad';
    title: string;
    who: string;
    outcome?: string;
    kind?: string;
    when?: string;
    opinion?: string;
  }[];
}

/** `person`: always with unit and post, so that two of one name are told apart. */
export interface PersonView {
  name: string;
  unit: string;
  post?: string;
  url?: string;
  behalf?: string;
}

/** `progress`: a share, said in `text` too. */
export interface ProgressView {
  label: string;
  text: string;
  value: number;
  max: number;
  late?: boolean;
  note?: string;
}

/** `job-status`: a long job; `result` when it is done, `stop` is the address without refreshing. */
export interface JobStatusView {
  kind?: 'ok' | 'wait' | 'bad';
  label: string;
  text: string;
  value?: number;
  max?: number;
  result?: LinkView;
  stop?: string;
  note?: string;
}

/** `qr`: an SVG made by the server (never from what a user typed), its meaning, and the address in letters. */
export interface QrView {
  svg: string;
  alt: string;
  address?: string;
}

/** `confirm`: asks first, on its own page; `asked` are the fields of the reason. */
export interface ConfirmView {
  what: string;
  consequences: string[];
  form: FormView;
  asked: FormView['fields'][string][];
  act: string;
  back: string;
}
