import { Code, Flag, Id, Name } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** There is one organ: whoever makes it second meets its key (models.md 40). */
export const organId = '1000000000000000';

/** The organ that runs this installation: one row. */
@Stored('organ')
export class OrganRow {
  @Id() id: string;
  @Name() name: string;
  @Name() shortName: string;
  /** 机关代字, as in `云政办〔2026〕1号`. */
  @Name() documentCode: string;
  /** 全宗号, as in `J001`. */
  @Code() fondsCode: string;
  @Name() region: string;
  /** IANA zone of the organ; rules and papers use it. */
  @Code() zone: string;
  @Flag() demo: boolean;
}
