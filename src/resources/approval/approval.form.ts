import { ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

export const verdicts = ['APPROVE', 'REFUSE'] as const;

@FormTexts('resources.approval')
export class ApprovalForm {
  @ChoiceField(verdicts) verdict: (typeof verdicts)[number];
  /** Room and time as they were shown: a booking moved meanwhile is looked at again. */
  @LineField({ hidden: true }) seen: string;
  /** Needed to refuse. */
  @LineField({ optional: true }) opinion: string;
}

/** What is decided on, as the form carries it. */
export function seenOf(booking: { roomId: string; startsAt: string; endsAt: string }): string {
  return `${booking.roomId} ${booking.startsAt} ${booking.endsAt}`;
}
