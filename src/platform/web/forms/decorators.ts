import { isId } from '../../database/id.js';
import { parseMail, parseMails, parsePersonName, parsePhone, parseUserName } from '../input/contact.js';
import { everKept, parseDate } from '../input/date.js';
import { parseMoney, parseWhole } from '../input/number.js';
import { bad, good } from '../input/parsed.js';
import { parseLines, parseText } from '../input/text.js';
import { parseDuration, parseTime } from '../input/time.js';
import { addField, type FieldPlan } from './fields.js';

/**
 * What every field decorator takes. Fields are required unless they are `optional`. What a rule may still ask for,
 * because of other fields or of a later step, is optional `sometimes`: nobody reads 选填 above it.
 */
interface Ask {
  optional?: boolean | 'sometimes';
}

const field = (plan: Omit<FieldPlan, 'name' | 'required'>, ask: Ask): PropertyDecorator => {
  return (target, name) =>
    addField(target, { ...plan, name: String(name), required: !ask.optional, asked: ask.optional === 'sometimes' });
};

/** One line of text, at most `max` characters (200). Empty: ''. */
export const LineField = ({ max = 200, hidden, ...ask }: Ask & { max?: number; hidden?: boolean } = {}) =>
  field({ max, hidden, empty: '', parse: (typed) => parseText(typed, max, true) }, ask);
/** A text of several lines, at most `max` characters (2,000). Empty: ''. */
export const AreaField = ({ max = 2000, ...ask }: Ask & { max?: number } = {}) =>
  field({ max, empty: '', parse: (typed) => parseText(typed, max, false) }, ask);
/** One entry a line, each at most `max` characters (200): string[]. */
export const LinesField = ({ max = 200, ...ask }: Ask & { max?: number } = {}) =>
  field({ empty: [], parse: (typed) => parseLines(typed, max) }, ask);
/** A secret as typed, never trimmed nor folded. */
export const SecretField = (ask: Ask = {}) =>
  field(
    {
      empty: '',
      parse: (typed) =>
        typed.length > 200 ? bad('text.tooLong', { max: 200, over: typed.length - 200 }) : good(typed),
    },
    ask,
  );
/** A LocalDate, typed as people write dates. Empty: null. */
export const DateField = (ask: Ask = {}) => field({ empty: null, parse: (typed, at) => parseDate(typed, at) }, ask);
/** The same where one looks back, however far: filters, calendars. Empty: null. */
export const AnyDateField = (ask: Ask = {}) =>
  field({ empty: null, parse: (typed, at) => parseDate(typed, at, everKept) }, ask);
/** A LocalTime. Empty: null. */
export const TimeField = (ask: Ask = {}) => field({ empty: null, parse: parseTime }, ask);
/** A length in minutes. Empty: null. */
export const DurationField = (ask: Ask = {}) => field({ empty: null, parse: parseDuration }, ask);
/** A whole number between two bounds. Empty: null. */
export const WholeField = (least: number, most: number, ask: Ask = {}) =>
  field({ empty: null, parse: (typed) => parseWhole(typed, least, most) }, ask);
/** Money in fen. Empty: null. */
export const MoneyField = (ask: Ask = {}) => field({ empty: null, parse: parseMoney }, ask);
/** The name of one person. Empty: ''. */
export const PersonNameField = (ask: Ask = {}) => field({ max: 40, empty: '', parse: parsePersonName }, ask);
/** Several mail addresses in one field: string[]. */
export const MailsField = (ask: Ask = {}) => field({ empty: [], parse: parseMails }, ask);
/** Sign-in name, telephone, mail address. Empty: ''. */
export const UserNameField = (ask: Ask = {}) => field({ empty: '', parse: parseUserName }, ask);
export const PhoneField = (ask: Ask = {}) => field({ empty: '', parse: parsePhone }, ask);
export const MailField = (ask: Ask = {}) => field({ empty: '', parse: parseMail }, ask);
/** One of the given codes. Empty: null. */
export const ChoiceField = (allowed: readonly string[], ask: Ask = {}) =>
  field({ empty: null, parse: (typed) => (allowed.includes(typed) ? good(typed) : bad('choice.notOffered')) }, ask);
/** Several of the given codes: boxes. Empty: []. */
export const ChoicesField = (allowed: readonly string[], ask: Ask = {}) =>
  field(
    { empty: [], many: true, parse: (typed) => (allowed.includes(typed) ? good(typed) : bad('choice.notOffered')) },
    ask,
  );
/** A box: true or false. */
export const FlagField = () => field({ empty: false, parse: (typed) => good(typed === '1') }, { optional: true });
/** The id of something chosen from a list. Empty: null. */
export const IdField = (ask: Ask & { hidden?: boolean } = {}) =>
  field(
    { empty: null, hidden: ask.hidden, parse: (typed) => (isId(typed) ? good(typed) : bad('choice.notOffered')) },
    ask,
  );
/** Ids under one name: boxes, chosen people. */
export const IdsField = (ask: Ask & { hidden?: boolean } = {}) =>
  field(
    {
      empty: [],
      many: true,
      hidden: ask.hidden,
      parse: (typed) => (isId(typed) ? good(typed) : bad('choice.notOffered')),
    },
    ask,
  );
/** A column of a table's rows: one text a row, empty ones kept in their place; read them from `typed`. */
export const RowsField = () =>
  field({ empty: [], many: true, hidden: true, parse: (typed) => good(typed) }, { optional: true });
