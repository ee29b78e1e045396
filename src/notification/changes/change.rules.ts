import { paperSpan } from '../../platform/clock/format.js';
import type { NoticeBody, NoticePerson } from '../notice/notice.body.js';

/** What of an issued notice may become different. */
export const changeable = ['time', 'place', 'agenda', 'members', 'nonVoting'] as const;
export type Changeable = (typeof changeable)[number];

/** One thing that the last notice said and what holds now, as lines of text; none where nothing was settled. */
export interface Compared {
  item: Changeable;
  from: string;
  to: string;
}

/** Of the lists of people only who goes and who comes is told, not everybody again. */
export const isList = (item: Changeable): item is 'members' | 'nonVoting' => item === 'members' || item === 'nonVoting';

/** Everything changeable, as the last notice said it and as it is to be. */
export function compared(before: NoticeBody, after: NoticeBody): Compared[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  return changeable.map((item) => {
    const [went, came] = isList(item)
      ? [without(before[item], after[item]), without(after[item], before[item])]
      : [was[item], is[item]];
    return went === came ? { item, from: is[item], to: is[item] } : { item, from: went, to: came };
  });
}

/** What the next notice has to tell. */
export function differencesOf(before: NoticeBody, after: NoticeBody): Compared[] {
  return compared(before, after).filter(({ from, to }) => from !== to);
}

/** Time, place and agenda concern everybody invited; who else comes concerns those who come or no longer come (S3.N1). */
export function concernsEverybody(differences: readonly Compared[]): boolean {
  return differences.some(({ item }) => item === 'time' || item === 'place' || item === 'agenda');
}

function linesOf(body: NoticeBody): Record<Changeable, string> {
  return {
    time: body.postponed ? '' : paperSpan(body.startsAt, body.endsAt),
    place: body.postponed ? '' : body.place,
    agenda: body.agenda.map(agendaLine).join('\n'),
    members: body.members.map(personLine).join('、'),
    nonVoting: body.nonVoting.map(personLine).join('、'),
  };
}

function agendaLine(item: NoticeBody['agenda'][number], n: number): string {
  const words = [item.presenter, `${item.minutes}′`].filter(Boolean).join('，');
  return `${n + 1}. ${item.title}（${words}）`;
}

/** Those of one list who are not on the other. */
function without(list: readonly NoticePerson[], other: readonly NoticePerson[]): string {
  const known = new Set(other.map(personLine));
  return list
    .map(personLine)
    .filter((line) => !known.has(line))
    .join('、');
}

const personLine = ({ unitName, name }: NoticePerson) => `${unitName} ${name}`;
