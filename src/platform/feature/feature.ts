import { SetMetadata, type Type } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { EventClass } from '../outbox/requests.js';
import type { Verifier } from './verifier.js';
import type { AnyHandler } from '../jobs/handler.js';
import type { SearchSource } from '../search/search-source.js';
import type { DocumentSource } from './filed-document.js';
import type { DemoPart } from './demo-part.js';
import type { DemoStory } from './story.js';

/** May this role do this? Declared at routes by name; what it may do to *this object* is asked of the rules. */
export type Policy = (person: Principal) => boolean;

/** An entry of the main menu; its words are `menu.<key>`. */
export interface MenuItem {
  key: string;
  url: string;
  /** Position in the menu, tens apart. */
  rank: number;
  policy: string;
  /** Kinds of todo lines counted beside it; `todo` counts all of them. */
  counts?: string[];
}

/** A kind of message; its words are `messages.<kind>.subject` and `messages.<kind>.body` (pages.md §4). */
export interface MessageKind {
  kind: string;
  channels: readonly ('MAIL' | 'SMS')[];
  /** Compulsory kinds cannot be switched off by their reader. */
  compulsory?: boolean;
}

/** A value administrators may change; its words are `parameters.<key>.name` and `.basis`. */
export interface Parameter {
  key: string;
  default: number | string;
  /** Where the default comes from, such as `S3.N3` or `domain §8.1 P12`. */
  basis: string;
}

/** A state table: its name, first state, final states and acts. Checked at start for unreachable states. */
export interface StateTable {
  name: string;
  initial: string;
  finals: readonly string[];
  acts: Record<string, { from: readonly string[]; to: string }>;
}

/** What a module declares, as one plain object: its table of contents. */
export interface Feature {
  name: string;
  menu?: MenuItem[];
  policies?: Record<string, Policy>;
  announces?: EventClass[];
  /** Providers of the module that handle events, messages, due steps and jobs. */
  handlers?: Type<AnyHandler>[];
  messages?: MessageKind[];
  /** Kinds of todo lines it opens; words under `todo.<kind>`. */
  todos?: string[];
  parameters?: Parameter[];
  /** Numbers shown in the frame, such as unread inbox entries: SELECTs of `kind` and `n` for one person id. */
  badges?: {
    kind: string;
    sql: string;
    /** Of rows with a subject, whose label the reader may no longer be cleared for. */
    ofSubjects?: true;
  }[];
  /** By kind of subject: a SELECT of its present label that ends before `= id`. Who is not cleared for it reads no line of it. */
  labels?: Record<string, string>;
  /** While the badge of this kind counts anything, the menu leads there first, and the rest is folded away (S5.D4). */
  focus?: { kind: string; url: string };
  states?: StateTable[];
  /** Providers of the module that give texts to be found; words under `search.kind`. */
  searches?: Type<SearchSource>[];
  /** Providers that give the documents of a meeting to its archive package. */
  documents?: Type<DocumentSource>[];
  /** SELECTs of `sha256`: the files in the store that rows of the module name. */
  storedFiles?: string[];
  /** Providers that check what the module has stored (`yishi verify`). */
  verifiers?: Type<Verifier>[];
  /** Provider that adds the module's part to the demo organ. */
  demo?: Type<DemoPart>;
  /** Providers that tell what has happened in the demo organ. */
  stories?: Type<DemoStory>[];
}

export const FEATURE = 'yishi:feature';

/** Puts a feature on its module, where the registry finds it at start. */
export const Declares = (feature: Feature) => SetMetadata(FEATURE, feature);
