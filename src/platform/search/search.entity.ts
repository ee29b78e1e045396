import { PrimaryColumn } from 'typeorm';
import { At, Code, Long, Name, Ref, Text, types } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/** A text that can be found: a meeting, a record, minutes, a decision. */
@Stored('search_doc', [['subjectKind', 'subjectId']])
export class SearchDoc {
  @PrimaryColumn(types.code) kind: string;
  @PrimaryColumn(types.id) id: string;
  /** The object whose audience decides who may find it (Q19). */
  @Code() subjectKind: string;
  @Ref() subjectId: string;
  @Name() title: string;
  @Text() url: string;
  /** As it was written, for the excerpts: what people wrote is never converted (pages.md §8). */
  @Long() text: string;
  /** Folded for finding: NFKC, lower case, simplified. */
  @Long() body: string;
  @At() sortAt: string;
}

/** One character of a text, or a pair of neighbours (stack.md: works alike and fast on every engine). */
@Stored('search_gram', [['docKind', 'docId']])
export class SearchGram {
  @PrimaryColumn(types.gram) gram: string;
  @PrimaryColumn(types.instant) sortAt: string;
  @PrimaryColumn(types.code) docKind: string;
  @PrimaryColumn(types.id) docId: string;
}
