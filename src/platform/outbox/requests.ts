import type { Instant } from '../clock/instant.js';

/** What something is about. */
export interface Subject {
  kind: string;
  id: string;
}

/** A domain event: its class names it, its fields are what happened (ids and dates, no texts). */
export interface EventClass {
  readonly event: string;
}

/** A message to people, delivered by notification (pages.md §4). */
export interface MessageRequest {
  /** Kind declared by a feature; its texts are `messages.<kind>.subject` and `.body`. */
  kind: string;
  /** Ids of persons. */
  to: readonly string[];
  about: Subject;
  /** Values for the texts, and the path the message links to. */
  data: Record<string, string | number>;
  url: string;
  /** Label of what the texts reveal; channels that may not carry it say only that something waits (Q21). */
  label: string;
  /** Names one of several messages of a kind about a subject, such as the version of a notice: it is told once. */
  occasion?: string;
}

/** A due step: something to do at an instant, unless its subject ends first (Q15). */
export interface StepRequest {
  handler: string;
  subject: Subject;
  /** Unique within subject and handler, such as `T-1wd`. */
  step: string;
  due: Instant;
  uselessAfter?: Instant;
  payload?: Record<string, unknown>;
}
