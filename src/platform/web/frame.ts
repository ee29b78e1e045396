/** An entry of the main menu, with the number of what waits behind it. */
export interface MenuEntry {
  label: string;
  url: string;
  /** Above 99 it says 99+. */
  count?: number | string;
  current?: boolean;
}

export interface Crumb {
  label: string;
  /** The name of the thing that the crumb stands for, when the page is about it; it stands in the document's title too. */
  object?: string;
  url?: string;
}

/** One line after an act: what happened, what comes next, and how it is taken back where it can be. */
export interface Flash {
  text: string;
  link?: { url: string; label: string };
  undo?: { action: string; label: string };
}

/** What surrounds every page (pages.md §1). */
export interface Frame {
  title: string;
  /** What the page is about, for the document's title: page · object · product. */
  object?: string;
  lang: string;
  organ: string;
  person?: { name: string; post: string };
  /** What the personal parts of the frame offer; administrators read no business and approve nothing. */
  may: { find: boolean; delegate: boolean };
  menu: MenuEntry[];
  /** Where somebody is needed just now: his menu leads there first, and nothing else asks for his attention. */
  focus?: string;
  inbox: number;
  csrf: string;
  flash?: Flash;
  notices: string[];
  crumbs: Crumb[];
  version: string;
  demo: boolean;
  css: string;
  js: string;
  /** The mark in the browser's tab. */
  icon: string;
  /** When and from where the page was made: printed at its foot. */
  at: string;
  address: string;
  /** Whose unsent texts the browser may keep; only with a person. */
  owner?: string;
  /** Minutes without a request after which the session ends; only with a person. */
  sessionMinutes?: number;
  /** Seconds after which the page asks for itself again, while a long job runs. */
  refresh?: number | string;
}
