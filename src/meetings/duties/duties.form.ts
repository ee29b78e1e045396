import { IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

const any = { optional: true };
const ids = { optional: true, hidden: true };

/** Who calls, chairs and records an approved meeting (MT13, S1.2). */
@FormTexts('meetings.application')
export class DutiesForm {
  @LineField(any) convener: string;
  @IdsField(ids) convenerIds: string[];
  @LineField(any) chair: string;
  @IdsField(ids) chairIds: string[];
  @LineField(any) recorder: string;
  @IdsField(ids) recorderIds: string[];
}

export const dutyFields = { convener: 'convenerIds', chair: 'chairIds', recorder: 'recorderIds' } as const;
export type DutyField = keyof typeof dutyFields;
