import { AreaField, ChoiceField, IdField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** On which meeting a topic is put. */
@FormTexts('topics.placement')
export class PlacementForm {
  @IdField() meetingId: string;
  @AreaField({ max: 500, optional: true }) reason: string;
}

/** Why it is taken off again. */
@FormTexts('topics.removal')
export class TopicRemovalForm {
  @AreaField({ max: 500 }) reason: string;
}

/** The chair's word on what was asked for after the list was approved. */
@FormTexts('topics.decision')
export class ListDecisionForm {
  @IdField({ hidden: true }) placementId: string;
  @ChoiceField(['AGREE', 'DECLINE']) decision: 'AGREE' | 'DECLINE';
}
