/** What every page says of the organ; kept in memory, read anew when it changes. */
export interface Organ {
  name: string;
  shortName: string;
  demo: boolean;
  version: string;
  /** Where people reach the system, without its scheme: never what a request says of it (Q57). */
  address: string;
  /** Service notices that are true now: degraded modes by name (Q68). */
  notices: string[];
}

/** Facts of the organ for the frame of a page; implemented by the organisation. */
export abstract class OrganFacts {
  abstract facts(): Organ;
}
