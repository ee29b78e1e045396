import type { Principal } from '../access/principal.js';
import type { Instant } from '../clock/instant.js';
import type { Fragment } from '../database/fragment.js';
import type { Tx } from '../database/tx.js';
import type { Subject } from '../outbox/requests.js';

/** A text as it is indexed. */
export interface SearchText {
  /** Whose audience decides who may find it (Q19); kind `organ` is for everybody. */
  subject: Subject;
  title: string;
  url: string;
  /** Everything it shall be found by, title included. */
  text: string;
  /** Newest first in the results: when the meeting is held, the minutes were issued. */
  sortAt: Instant;
}

/** A kind of texts that can be found; its name is `search.kind.<kind>`. Declared in its feature, a provider of its module. */
export abstract class SearchSource {
  abstract readonly kind: string;
  /** Whether its texts are titles and topics, which stand before the bodies of others. */
  readonly topics: boolean = false;
  /** The text as it stands now; undefined when it shall not be found (any more). */
  abstract read(tx: Tx, id: string): Promise<SearchText | undefined>;
  /**
   * Who may find texts of this kind, where the audience of their subject does not say it all: a condition on alias `d`
   * (search_doc). It reads the tables that the page behind the link reads, so a change of label or people holds at once.
   */
  reach?(reader: Principal): Fragment;
}

/** Asks that a text be indexed anew, in the unit of work that changed it. */
export async function reindex(tx: Tx, kind: string, id: string): Promise<void> {
  await tx.later.job('search.index', { kind, id });
}
