import { createHash } from 'node:crypto';

/** The fields of an audit row that its hash covers, in the order in which they are hashed. */
export interface AuditFields {
  lane: number;
  n: number;
  at: string;
  actorId: string;
  actorName: string;
  onBehalfOfId: string | null;
  origin: string;
  act: string;
  subjectKind: string;
  subjectId: string | null;
  outcome: string;
  detail: string;
  algo: string;
}

export const genesis = '0'.repeat(64);

/** `H(previous ‖ canonical row)`; canonical = every field, length-prefixed, in a fixed order (Q41). */
export function chainHash(previous: string, row: AuditFields): string {
  const fields = [row.lane, row.n, row.at, row.actorId, row.actorName, row.onBehalfOfId, row.origin, row.act];
  const rest = [row.subjectKind, row.subjectId, row.outcome, row.detail, row.algo];
  const hash = createHash(row.algo).update(previous);
  for (const field of [...fields, ...rest]) {
    const bytes = Buffer.from(field === null ? '\0' : String(field), 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** What is wrong with a lane, told by the row where it shows first. */
export interface ChainFault {
  lane: number;
  n: number;
  fault: 'GAP' | 'ALTERED' | 'BROKEN_LINK' | 'HEAD_MISMATCH';
}

/** Checks one lane link by link, recomputing every hash. Rows come in the order of `n`. */
export class LaneCheck {
  private expected = 1;
  private previous = genesis;
  readonly faults: ChainFault[] = [];

  constructor(private readonly lane: number) {}

  row(row: AuditFields & { previous: string; hash: string }): void {
    if (row.n !== this.expected) this.faults.push({ lane: this.lane, n: this.expected, fault: 'GAP' });
    else if (row.previous !== this.previous) this.faults.push({ lane: this.lane, n: row.n, fault: 'BROKEN_LINK' });
    if (row.hash !== chainHash(row.previous, row)) this.faults.push({ lane: this.lane, n: row.n, fault: 'ALTERED' });
    this.expected = row.n + 1;
    this.previous = row.hash;
  }

  /** Compares the end of the lane with its recorded head: rows cut from the end are found here. */
  end(head: { n: number; hash: string } | undefined): void {
    const n = this.expected - 1;
    if (!head ? n > 0 : head.n !== n || head.hash !== this.previous) {
      this.faults.push({ lane: this.lane, n, fault: 'HEAD_MISMATCH' });
    }
  }
}
