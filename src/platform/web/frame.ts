// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
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
export interface Flash {
  text: string;
  link?: { url: string; label: string };
  undo?: { action: string; label: string };
}
export interface Frame {
  title: string;
  lang: string;
  organ: string;
  person?: { name: string; post: string };
  actingFor?: string;
  menu: MenuEntry[];
  inbox: number;
  csrf: string;
  flash?: Flash;
  notices: string[];
  crumbs: Crumb[];
  version: string;
  demo: boolean;
  refresh?: number;
}
