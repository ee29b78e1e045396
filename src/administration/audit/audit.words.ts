import { screenDate, screenInstant } from '../../platform/clock/format.js';
import { isId } from '../../platform/database/id.js';
import type { Texts } from '../../platform/text/texts.js';
import type { Wording } from './audit.rules.js';

/** Where the words of states stand, by the kind of what changed its state. */
const states: Record<string, string> = {
  ...{ meeting: 'meetings.state', topic: 'topics.state', task: 'supervision.state', planItem: 'plans.state' },
  ...{ booking: 'resources.booking.state', engagement: 'partners.state', calendar: 'administration.calendar.state' },
};

/** Where the words of other codes stand, by what is said of the subject; the first list that has the code tells it. */
const lists: Record<string, readonly string[]> = {
  ...{
    given: ['organisation.roles'],
    taken: ['organisation.roles'],
    type: ['meetings.type'],
    parent: ['meetings.type'],
  },
  ...{ duty: ['staff.duty'], duties: ['staff.duty', 'administration.audit.duty'], retention: ['archive.retention'] },
  ...{ outcome: ['minutes.outcome', 'oversight.outcome'], share: ['meetings.types.quorum'], label: ['meetings.label'] },
  ...{ answer: ['notification.answer', 'topics.answer', 'countersign.answer'], via: ['minutes.via'] },
  ...{ verdict: ['notification.leaveVerdict', 'supervision.extensionVerdict'], result: ['venue.check.state'] },
  ...{
    kind: [
      'notification.notice.kind',
      'partners.kind',
      'cost.kind',
      'sitting.conduct.kinds',
      'minutes.entry',
      'sitting.seat.kind',
    ],
  },
  ...{ confirmation: ['memberUnits.confirmation'], scope: ['series.scope'], classification: ['meetings.label'] },
};

const hashLength = 12;

/** The words of one entry's details: labels, the catalogue's words for codes, names for ids of people, units and rooms. */
export function wordingOf(texts: Texts, subjectKind: string, names: ReadonlyMap<string, string>): Wording {
  const found = (keys: readonly string[]) => keys.find((key) => texts.has(key));
  const codeWord = (name: string, code: string) => {
    const own = name === 'from' || name === 'to' || name === 'state' ? states[subjectKind] : undefined;
    const rule = name === 'rule' ? [`oversight.rule.${code}.name`, `oversight.alarm.${code}`] : [];
    const under = [own, ...(lists[name] ?? []), 'administration.audit.value'].filter((list) => list !== undefined);
    const key = found([...rule, ...under.map((list) => `${list}.${code}`)]);
    return key && texts.t(key);
  };
  return {
    label: (name) => {
      const key = found([`administration.audit.field.${name}`]);
      return key ? texts.t(key) : name;
    },
    flag: (value) => texts.t(`administration.audit.flag.${value ? 'yes' : 'no'}`),
    hidden: (letters) => texts.t('administration.audit.letters', { n: letters }),
    text: (name, value) => {
      if (isId(value)) return names.get(value) ?? value;
      if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return screenInstant(value);
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return screenDate(value);
      if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, hashLength)}…`;
      return codeWord(name, value) ?? value;
    },
  };
}
