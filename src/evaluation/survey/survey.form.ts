import { AreaField, ChoiceField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { scale, type Question } from './survey.rules.js';

/** The twelve questions and three open ones; what is left out counts as 不了解. */
@FormTexts('evaluation.answer')
export class AnswerForm implements Record<Question, string | null> {
  @ChoiceField(scale, { optional: true }) necessity: string | null;
  @ChoiceField(scale, { optional: true }) aim: string | null;
  @ChoiceField(scale, { optional: true }) notice: string | null;
  @ChoiceField(scale, { optional: true }) materials: string | null;
  @ChoiceField(scale, { optional: true }) agenda: string | null;
  @ChoiceField(scale, { optional: true }) chairing: string | null;
  @ChoiceField(scale, { optional: true }) discussion: string | null;
  @ChoiceField(scale, { optional: true }) conclusions: string | null;
  @ChoiceField(scale, { optional: true }) venue: string | null;
  @ChoiceField(scale, { optional: true }) record: string | null;
  @ChoiceField(scale, { optional: true }) discipline: string | null;
  @ChoiceField(scale) overall: string;
  @AreaField({ optional: true, max: 500 }) best: string;
  @AreaField({ optional: true, max: 500 }) improve: string;
  @ChoiceField(['YES', 'NO'], { optional: true }) replaceable: 'YES' | 'NO' | null;
  @AreaField({ optional: true, max: 500 }) replacement: string;
}

@FormTexts('evaluation.press')
export class PressForm {}
