import { screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TableView } from '../../platform/web/components/list-views.js';
import { paths } from '../meetings.paths.js';
import type { PlacementRow } from './placement.queries.js';

const kinds = { ASKED: 'wait', PLACED: 'ok', DECLINED: 'bad', REMOVED: 'bad', HELD: 'ok' } as const;

/** The meetings of a topic, each with what came of it. */
export function placementTable(placements: readonly PlacementRow[], texts: Texts): TableView | undefined {
  if (!placements.length) return undefined;
  const columns = ['meeting', 'day', 'item', 'result', 'conclusion'].map((key) => ({
    label: texts.t(`topics.column.${key}`),
  }));
  const rows = placements.map((one) => {
    const label = one.outcome ? texts.t(`topics.outcome.${one.outcome}`) : texts.t(`topics.placed.${one.state}`);
    const values = [
      one.title ? { text: one.title, url: paths.meeting(one.meetingId) } : { text: texts.t('topics.hiddenMeeting') },
      { text: screenDate(localDateOf(one.sortAt)) },
      { text: one.position ? texts.t('topics.itemNumber', { n: one.position }) : '' },
      { text: ' ', tag: { kind: kinds[one.state], label }, note: one.reason || undefined },
      { text: one.conclusion ?? '' },
    ];
    return { cells: values.map((value, n) => ({ label: columns[n]!.label, ...value })) };
  });
  return { caption: texts.t('topics.meetings'), columns, rows };
}

/** What was asked of this person for a list that is approved: two buttons. */
export function decisionsAsked(placements: readonly PlacementRow[], personId: string, texts: Texts) {
  return placements
    .filter((one) => one.state === 'ASKED' && [one.chairId, one.convenerId].includes(personId))
    .map((one) => ({
      text: texts.t('topics.decision.ask', {
        who: one.askedByName,
        meeting: one.title ?? '',
        reason: one.reason,
      }),
      action: paths.topicDecision(one.topicId),
      agree: hidden(one.id, 'AGREE'),
      decline: hidden(one.id, 'DECLINE'),
    }));
}

function hidden(placementId: string, decision: string) {
  return [
    { name: 'placementId', value: placementId },
    { name: 'decision', value: decision },
  ];
}
