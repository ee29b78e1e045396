import { screenInstant } from '../../platform/clock/format.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TableView } from '../../platform/web/components/list-views.js';
import { tableView } from '../../platform/web/components/table.js';
import type { TopicCall } from './call.entity.js';
import type { AskedForTopics } from './call.queries.js';
import { answerOf, type CallState, type UnitAnswer } from './call.rules.js';

const kinds: Record<UnitAnswer, 'ok' | 'wait' | 'bad' | undefined> = {
  ...{ TOPICS: 'ok', NONE: undefined, SILENT: 'wait', LATE: 'bad' },
};

export function callTag(state: CallState, texts: Texts) {
  return { kind: state === 'OPEN' ? ('wait' as const) : undefined, label: texts.t(`topicCalls.state.${state}`) };
}

/** The units asked and how each stands; who says nothing is named as silent. */
export function unitTable(units: readonly AskedForTopics[], call: TopicCall, now: Instant, texts: Texts): TableView {
  const headings = ['unit', 'answer', 'when'].map((key) => texts.t(`topicCalls.column.${key}`));
  const rows = units.map((unit) => {
    const topics = Number(unit.topics);
    const answer = answerOf({ topics, declinedAt: unit.declinedAt }, call, now);
    const when = answer === 'NONE' ? `${unit.declinedByName} ${screenInstant(unit.declinedAt as Instant)}` : undefined;
    const tag = { kind: kinds[answer], label: texts.t(`topicCalls.answer.${answer}`, { n: topics }) };
    return [{ text: unit.unit }, { tag }, { text: when }];
  });
  return { ...tableView(texts.t('topicCalls.units'), headings, rows), shown: true };
}
