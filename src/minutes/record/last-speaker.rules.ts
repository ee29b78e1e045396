import { wasPresentDuring, type PresenceFact } from '../presence/presence.rules.js';

interface SpeakingItem {
  id: string;
  isMajor: boolean | number;
  startedAt: string | null;
  endedAt: string | null;
}

export interface SpeakingFacts {
  chairId: string | null;
  isMajor: boolean | number;
  people: readonly { personId: string; name: string; capacity: string }[];
  events: readonly PresenceFact[];
  recusals: readonly { itemId: string; personId: string }[];
  entries: readonly { itemId: string | null; speakerId: string | null; kind: string }[];
}

/** What counts as having had one's turn: a report, a speech, a dissent, or a waiver. */
const turns = ['REPORT', 'SPEECH', 'DISSENT', 'WAIVER'];
/** What states an opinion; moderating remarks do not. */
const opinions = ['SPEECH', 'DISSENT'];

/**
 * P6, 末位表态: whom the chair's opinion on a major item must still wait for. Members who were in the room for the
 * item and have neither spoken nor waived, unless they are recused from it; nobody for other speakers, moderating remarks and ordinary items.
 */
export function awaitedBefore(
  entry: { speakerId: string | null; kind: string },
  item: SpeakingItem | undefined,
  facts: SpeakingFacts,
  now: string,
): string[] {
  if (!item?.startedAt || !(item.isMajor || facts.isMajor)) return [];
  if (entry.speakerId === null || entry.speakerId !== facts.chairId || !opinions.includes(entry.kind)) return [];
  const { startedAt, endedAt } = item;
  const done = new Set(
    facts.entries.filter((one) => one.itemId === item.id && turns.includes(one.kind)).map((one) => one.speakerId),
  );
  return facts.people
    .filter((person) => person.capacity === 'MEMBER' && person.personId !== facts.chairId)
    .filter(({ personId }) => !facts.recusals.some((one) => one.itemId === item.id && one.personId === personId))
    .filter((person) => wasPresentDuring(facts.events, person.personId, startedAt, endedAt ?? now))
    .filter((person) => !done.has(person.personId))
    .map((person) => person.name);
}
