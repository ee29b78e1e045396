import { At, Code, Day, Id, Name, Ref, Text } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/** A value of a declared parameter from a day on; earlier ones stay as its versions. */
@Stored('parameter_value', [['parameter', 'effectiveFrom'], ['at']])
export class ParameterValue {
  @Id() id: string;
  /** Key that a feature declares. */
  @Code() parameter: string;
  @Text() value: string;
  @Day() effectiveFrom: string;
  @Text({ nullable: true }) reason: string | null;
  @Ref() byId: string;
  @Name() byName: string;
  @At() at: string;
}
