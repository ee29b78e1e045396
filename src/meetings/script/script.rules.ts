import { standsFor, type Principal } from '../../platform/access/principal.js';
import type { Texts } from '../../platform/text/texts.js';

interface Duties {
  organizerId: string;
  convenerId: string | null;
  chairId: string | null;
  recorderId: string | null;
}

/** The script is for who prepares the meeting, its chair and who stands in for him, and the recorder. */
export function readsScript(who: Principal, { organizerId, convenerId, chairId, recorderId }: Duties): boolean {
  return [organizerId, convenerId, recorderId].includes(who.id) || standsFor(who, chairId);
}

export interface ScriptFacts {
  title: string;
  purpose: string;
  due: number;
  items: readonly {
    position: number;
    title: string;
    category: string;
    presenter: string;
    minutes: number;
    recused: string;
  }[];
}

/** A first draft from the agenda: opening, each item with who leaves for it, the vote where one is taken, closing (S2.O5). */
export function draftScript(facts: ScriptFacts, texts: Texts): string {
  const t = (key: string, args?: Record<string, string | number>) => texts.t(`script.draft.${key}`, args);
  const { title, purpose, due, items } = facts;
  return [
    t('opening', { title, due }),
    ...(purpose ? [t('purpose', { purpose })] : []),
    t('discipline', { n: items.length }),
    ...items.flatMap(({ position, title: topic, category, presenter, minutes, recused }) => [
      t('item', { n: position, title: topic }),
      ...(recused ? [t('recused', { names: recused })] : []),
      presenter ? t('presents', { presenter, minutes }) : t('open', { minutes }),
      t('discuss'),
      ...(category === 'DECIDE' ? [t('vote')] : []),
    ]),
    t('closing'),
  ].join('\n');
}
