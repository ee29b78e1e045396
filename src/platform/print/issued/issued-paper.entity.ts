import { At, Code, Hash, Int, Key, Name, Ref } from '../../database/columns.js';
import { Stored } from '../../database/stored.js';

export type IssuedKind = 'NOTICE' | 'CHANGE' | 'CANCELLATION' | 'MINUTES' | 'FOLLOWUP_ORDER';

/** A paper that left the house, by the code printed on it: what `/verify` answers from (Q40). */
@Stored('issued_paper', [['subjectId', 'version']])
export class IssuedPaper {
  @Key() code: string;
  @Code() kind: IssuedKind;
  /** What the paper is about: papers of one subject and family replace each other. */
  @Ref() subjectId: string;
  /** Papers of one family about one subject supersede each other, such as `notice`. */
  @Code() family: string;
  @Int() version: number;
  /** 文号; empty for papers without one. */
  @Name() number: string;
  /** Only of public papers; empty otherwise, so that a code tells no title (Q21). */
  @Name() title: string;
  /** SHA-256 of the frozen content. */
  @Hash() sha256: string;
  @At() issuedAt: string;
  /** Code of the paper that took its place. */
  @Code({ nullable: true }) supersededBy: string | null;
}
