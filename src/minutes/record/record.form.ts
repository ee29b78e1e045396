import {
  AreaField,
  ChoiceField,
  DateField,
  IdField,
  IdsField,
  LineField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { entryKinds, type EntryKind } from './record.entity.js';

/** Longest single entry, in characters. */
export const longestEntry = 100_000;

@FormTexts('minutes.record.entry')
export class EntryForm {
  @IdField({ optional: true, hidden: true }) entryId: string | null;
  @IdField({ optional: true, hidden: true }) itemId: string | null;
  @LineField({ optional: true, max: 64, hidden: true }) clientKey: string;
  @ChoiceField(entryKinds) kind: EntryKind;
  @IdField({ optional: true }) speakerId: string | null;
  @LineField({ optional: true, max: 60 }) speakerName: string;
  @AreaField({ optional: true, max: longestEntry }) text: string;
  @LineField({ optional: true }) overrideReason: string;
}

@FormTexts('minutes.record.decision')
export class DecisionForm {
  @IdField({ optional: true, hidden: true }) decisionId: string | null;
  @IdField({ optional: true, hidden: true }) itemId: string | null;
  @AreaField({ max: 1000 }) text: string;
  @IdField({ optional: true }) leadUnitId: string | null;
  @IdsField({ optional: true }) assistUnitIds?: string[];
  @IdField({ optional: true }) ownerId: string | null;
  @DateField({ optional: true }) dueOn: string | null;
  @LineField({ optional: true, max: 500 }) measure: string;
}

@FormTexts('minutes.record.review')
export class ReviewForm {
  @ChoiceField(['APPROVE', 'RETURN']) verdict: 'APPROVE' | 'RETURN';
  @AreaField({ optional: true, max: 1000 }) opinion: string;
}

@FormTexts('minutes.record.erratum')
export class ErratumForm {
  @LineField() place: string;
  @AreaField({ max: 1000 }) original: string;
  @AreaField({ max: 1000 }) corrected: string;
  @AreaField({ max: 500 }) reason: string;
}

@FormTexts('minutes.record.erratumDecision')
export class ErratumDecisionForm {
  @ChoiceField(['APPROVED', 'REFUSED']) verdict: 'APPROVED' | 'REFUSED';
}
