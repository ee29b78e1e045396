import { Code, Flag, Id, Int, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A unit of the organ or below it: office, bureau, section. A tree by `parentId`; the root is the organ itself. */
@Stored('unit', [['parentId', 'rank'], ['!code']])
export class Unit {
  @Id() id: string;
  @Ref({ nullable: true }) parentId: string | null;
  @Name() name: string;
  @Name() shortName: string;
  /** Short ASCII code, as in archive numbers: `BGS`. */
  @Code() code: string;
  /** 分管领导: the leader of the organ in whose line the unit is. */
  @Ref({ nullable: true }) leaderId: string | null;
  @Int() rank: number;
  @Flag() active: boolean;
  /** Only the place where outside people are registered; never chosen to host, join or own anything. */
  @Flag({ nullable: true }) outside: boolean | null;
  @Version() version: number;
}
