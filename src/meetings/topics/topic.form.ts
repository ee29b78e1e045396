import { labels, type Label } from '../../platform/access/principal.js';
import type { LocalDate } from '../../platform/clock/instant.js';
import {
  AreaField,
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  LineField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import type { ItemCategory } from '../agenda/agenda-item.entity.js';
import { matters, type Matter } from '../application/application.js';
import { categories } from '../application/item-rows.rules.js';
import { reviews, type Review } from './admission.rules.js';
import { answers, fileKinds, topicStates, type Answer, type FileKind, type TopicState } from './topic.rules.js';

const any = { optional: true };
const statement = { optional: true, max: 500 };

/** 申报议题 (MT4). */
@FormTexts('topics.form')
export class TopicForm {
  @LineField({ max: 100 }) title: string;
  @ChoiceField(categories) aim: ItemCategory;
  @AreaField({ max: 3000, optional: true }) summary: string;
  @AreaField({ max: 3000, optional: true }) draftDecision: string;
  @IdField() unitId: string;
  @LineField(any) presenter: string;
  @IdsField({ ...any, hidden: true }) presenterIds: string[];
  @WholeField(1, 600) minutes: number;
  @ChoiceField(matters) matter: Matter;
  @FlagField() isAdministrative: boolean;
  @ChoiceField(labels) label: Label;
  @AreaField(statement) legality: string;
  @AreaField(statement) risk: string;
  @AreaField(statement) expert: string;
  @AreaField(statement) publicInput: string;
  @IdsField(any) unitIds: string[];
  @DateField(any) answerBy: LocalDate | null;
  /** The call it is proposed under; only a new topic reads it. */
  @IdField({ ...any, hidden: true }) callId: string | null;
}

/** Papers of a topic; the files come beside the fields. */
@FormTexts('topics.files')
export class TopicFilesForm {
  @ChoiceField(fileKinds) kind: FileKind;
  @ChoiceField(labels) label: Label;
  @LineField(any) files: string;
}

/** A consulted unit's answer (MT5). */
@FormTexts('topics.consultation')
export class AnswerForm {
  @ChoiceField(answers) answer: Answer;
  @AreaField({ ...any, max: 1000 }) opinion: string;
}

/** The office's review. */
@FormTexts('topics.review')
export class ReviewForm {
  @ChoiceField(reviews) review: Review;
  @AreaField(statement) opinion: string;
}

@FormTexts('topics.withdrawal')
export class TopicWithdrawalForm {
  @AreaField({ max: 500 }) reason: string;
}

/** What the list of topics is narrowed by (MT3). */
@FormTexts('topics.filter')
export class TopicQuery {
  @LineField({ ...any, max: 100 }) q: string;
  @ChoiceField(topicStates, any) state: TopicState | null;
  @ChoiceField(categories, any) aim: ItemCategory | null;
  @ChoiceField(['MAJOR', 'PERSONNEL', 'ADMINISTRATIVE'], any) kind: 'MAJOR' | 'PERSONNEL' | 'ADMINISTRATIVE' | null;
  @IdField(any) unitId: string | null;
  @LineField({ ...any, max: 100 }) meeting: string;
}
