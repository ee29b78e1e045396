import type { LocalDate } from '../../platform/clock/instant.js';
import { AreaField, DateField, IdField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** 发起议题征集 (MT2). */
@FormTexts('topicCalls.form')
export class TopicCallForm {
  @LineField({ max: 100 }) title: string;
  @IdField({ optional: true }) meetingId: string | null;
  @AreaField({ optional: true, max: 1000 }) words: string;
  @DateField() until: LocalDate;
  @IdsField({ optional: true }) unitIds: string[];
}
