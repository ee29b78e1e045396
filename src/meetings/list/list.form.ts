import type { LocalDate } from '../../platform/clock/instant.js';
import { ChoiceField, AnyDateField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { meetingStates, meetingTypes, type MeetingState, type MeetingType } from '../meeting/meeting.rules.js';

/** 我承办的, 我主持的, 我记录的, 我参加的. */
export const myRoles = ['ORGANIZER', 'CHAIR', 'RECORDER', 'INVITED'] as const;
export type MyRole = (typeof myRoles)[number];

export const sorts = ['newest', 'oldest'] as const;
const any = { optional: true };

/** What the list of meetings is narrowed by (MT6): its query. */
@FormTexts('meetings.list.filter')
export class ListQuery {
  @LineField({ ...any, max: 100 }) q: string;
  @ChoiceField(meetingStates, any) state: MeetingState | null;
  @ChoiceField(meetingTypes, any) type: MeetingType | null;
  /** A part of the host unit's name: an organ may have more units than a list can hold. */
  @LineField({ ...any, max: 60 }) unit: string;
  @ChoiceField(myRoles, any) role: MyRole | null;
  @AnyDateField(any) from: LocalDate | null;
  @AnyDateField(any) to: LocalDate | null;
  @ChoiceField(sorts, any) sort: (typeof sorts)[number] | null;
}
