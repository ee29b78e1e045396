import { labels, type Label } from '../../platform/access/principal.js';
import type { LocalDate, LocalTime } from '../../platform/clock/instant.js';
import {
  AreaField,
  ChoiceField,
  DateField,
  DurationField,
  FlagField,
  IdField,
  IdsField,
  LineField,
  LinesField,
  MoneyField,
  RowsField,
  TimeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { leanAnswers, type LeanAnswer } from './application.js';
import { feeClasses, type FeeClass } from '../plan/plan.rules.js';

/** What submission asks for, or some types or answers. */
const later = { optional: 'sometimes' } as const;
const free = { optional: true };
const ids = { optional: true, hidden: true };

/** 申请会议 (MT7): a draft needs little; what submission needs is said by `application.rules.ts`. */
@FormTexts('meetings.application')
export class ApplicationForm {
  /** One of the four, or the code of a sub-type. */
  @LineField({ max: 64 }) type: string;
  @LineField({ max: 100 }) title: string;
  @AreaField(later) purpose: string;
  @LinesField(later) outcomes: string[];
  @ChoiceField(leanAnswers, later) leanAnswer: LeanAnswer | null;
  @LineField(later) leanReason: string;
  @IdField(later) hostUnitId: string | null;
  @IdField(later) initiatorUnitId: string | null;
  @LineField(later) initiator: string;
  @IdsField(ids) initiatorIds: string[];
  @DateField(later) date: LocalDate | null;
  @TimeField(later) starts: LocalTime | null;
  @DurationField(later) minutes: number | null;
  @AreaField(later) urgentReason: string;
  @IdField(later) roomId: string | null;
  @LineField({ ...later, max: 100 }) place: string;
  @LineField(later) convener: string;
  @IdsField(ids) convenerIds: string[];
  @LineField(later) chair: string;
  @IdsField(ids) chairIds: string[];
  @LineField(later) recorder: string;
  @IdsField(ids) recorderIds: string[];
  @LineField({ ...later, max: 1000 }) members: string;
  @IdsField(ids) memberIds: string[];
  @LineField({ ...free, max: 1000 }) nonVoting: string;
  @IdsField(ids) nonVotingIds: string[];
  @LineField({ ...free, max: 1000 }) experts: string;
  @IdsField(ids) expertIds: string[];
  @IdsField(later) memberUnitIds: string[];
  @IdField(later) consultedUnitId: string | null;
  @AreaField(later) noExpertReason: string;
  @ChoiceField(labels) label: Label;
  @FlagField() personalInfo: boolean;
  @FlagField() isMajor: boolean;
  @ChoiceField(feeClasses, later) feeClass: FeeClass | null;
  @IdField({ ...later, hidden: true }) planItemId: string | null;
  @AreaField({ ...later, max: 500 }) unplannedReason: string;
  @MoneyField(later) costFen: number | null;
  @LineField(free) costNote: string;
  @AreaField({ ...later, max: 500 }) feeExceptionReason: string;
  @RowsField() itemId: string[];
  @RowsField() itemTopic: string[];
  @RowsField() itemTitle: string[];
  @RowsField() itemCategory: string[];
  @RowsField() itemMatter: string[];
  @RowsField() itemPresenter: string[];
  @RowsField() itemUnit: string[];
  @RowsField() itemMinutes: string[];
}

/** The people fields: the text one types into, and the hidden ids of those chosen. */
export const peopleFields = {
  initiator: 'initiatorIds',
  convener: 'convenerIds',
  chair: 'chairIds',
  recorder: 'recorderIds',
  members: 'memberIds',
  nonVoting: 'nonVotingIds',
  experts: 'expertIds',
} as const;
export type PeopleField = keyof typeof peopleFields;

/** Fields that name one person. */
export const singleFields: readonly PeopleField[] = ['initiator', 'convener', 'chair', 'recorder'];

/** The fields of an item row, in the order shown. */
export const rowFields = [
  'itemId',
  'itemTopic',
  'itemTitle',
  'itemCategory',
  'itemMatter',
  'itemPresenter',
  'itemUnit',
  'itemMinutes',
] as const;
