/** An entry of the main menu, with the number of what waits behind it. */
export interface MenuEntry {
  label: string;
  url: string;
  count?: number;
  current?: boolean;
}

export interface Crumb {
  label: string;
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
  lang: string;
  organ: string;
  person?: { name: string; post: string };
  /** Whether this person may search; administrators read no business and have no search. */
  mayFind: boolean;
  menu: MenuEntry[];
  inbox: number;
  csrf: string;
  flash?: Flash;
  notices: string[];
  crumbs: Crumb[];
  version: string;
  demo: boolean;
  css: string;
  js: string;
  /** Seconds after which the page asks for itself again, while a long job runs. */
  refresh?: number;
}
