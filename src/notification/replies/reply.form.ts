import { AreaField, ChoiceField, IdField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

export const answers = ['ATTEND', 'LEAVE', 'SUBSTITUTE'] as const;

@FormTexts('notification.reply')
export class ReplyForm {
  @ChoiceField(answers) answer: (typeof answers)[number];
  @AreaField({ optional: 'sometimes', max: 500 }) reason: string;
  @LineField({ optional: 'sometimes', max: 60 }) substitute: string;
}

/** What a liaison answers for people of his unit. */
@FormTexts('notification.unitReply')
export class UnitReplyForm {
  @IdsField() personIds: string[];
  @ChoiceField(answers) answer: (typeof answers)[number];
  @AreaField({ optional: 'sometimes', max: 500 }) reason: string;
  @LineField({ optional: 'sometimes', max: 60 }) substitute: string;
}

/** An answer given by telephone, entered by the organiser. */
@FormTexts('notification.phoned')
export class PhonedForm {
  @IdField() personId: string;
  @ChoiceField(['REACHED', 'NOT_REACHED', 'RELAYED']) outcome: 'REACHED' | 'NOT_REACHED' | 'RELAYED';
  @ChoiceField(['ATTEND', 'LEAVE'], { optional: true }) answer: 'ATTEND' | 'LEAVE' | null;
  @LineField({ optional: true }) note: string;
}

@FormTexts('notification.leaveDecision')
export class LeaveForm {
  @ChoiceField(['GRANTED', 'REFUSED']) verdict: 'GRANTED' | 'REFUSED';
  @LineField({ optional: true }) opinion: string;
}
