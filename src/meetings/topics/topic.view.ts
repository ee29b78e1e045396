import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TableView } from '../../platform/web/components/list-views.js';
import { paths } from '../meetings.paths.js';
import type { TopicFile } from './topic.entity.js';
import type { AskedUnit, TopicFacts } from './topic.queries.js';
import type { TopicState } from './topic.rules.js';

const kinds: Partial<Record<TopicState, 'ok' | 'wait' | 'bad'>> = {
  ...{ PROPOSED: 'wait', CONSULTING: 'wait', RETURNED: 'bad', NOT_ADMITTED: 'bad' },
  ...{ ADMITTED: 'ok', PLACED: 'ok', CARRIED: 'wait', DEALT: 'ok' },
};

/** The state as a tag, with the outcome once there is one. */
export function topicTag(topic: { state: TopicState; outcome: string | null }, texts: Texts) {
  const outcome = topic.outcome && ['DEALT', 'CARRIED', 'RETURNED'].includes(topic.state);
  const label = texts.t(`topics.state.${topic.state}`);
  return {
    kind: kinds[topic.state],
    label: outcome ? `${label} · ${texts.t(`topics.outcome.${topic.outcome}`)}` : label,
  };
}

/** 三重一大, 重大行政决策: what the topic is beyond the ordinary. */
export function markWords(topic: Pick<TopicFacts, 'matter' | 'isAdministrative'>, texts: Texts): string {
  return [
    topic.matter === 'ORDINARY' ? '' : texts.t(`meetings.matter.${topic.matter}`),
    topic.isAdministrative ? texts.t('topics.administrative') : '',
  ]
    .filter(Boolean)
    .join('、');
}

export function topicFacts(topic: TopicFacts, texts: Texts) {
  const fact = (key: string, value: string | null) => (value ? [{ label: texts.t(`topics.fact.${key}`), value }] : []);
  return [
    ...fact('aim', texts.t(`meetings.category.${topic.aim}`)),
    ...fact('matter', markWords(topic, texts)),
    ...fact('unit', topic.unit),
    ...fact('proposer', topic.proposer),
    ...fact('presenter', topic.presenter),
    ...fact('minutes', texts.t('topics.minutesOf', { n: topic.minutes })),
    ...fact('summary', topic.summary),
    ...fact('draftDecision', topic.draftDecision),
    ...fact('legality', topic.legality),
    ...fact('risk', topic.risk),
    ...fact('expert', topic.expert),
    ...fact('publicInput', topic.publicInput),
  ];
}

/** The units asked and what they said; who says nothing is named as silent, never as agreeing. */
export function opinionTable(topicId: string, asked: readonly AskedUnit[], now: string, texts: Texts): TableView {
  const columns = ['unit', 'answer', 'opinion', 'when'].map((key) => ({ label: texts.t(`topics.column.${key}`) }));
  const rows = asked.map((one) => {
    const answered = one.answer !== null;
    const over = !answered && one.dueAt !== null && one.dueAt <= now;
    const state = one.askedAt ? (over ? 'over' : 'open') : 'notAsked';
    const when = one.answeredAt
      ? `${one.answeredByName} ${screenInstant(one.answeredAt)}`
      : one.dueAt
        ? texts.t('topics.until', { due: screenInstant(one.dueAt) })
        : '';
    const tag = answered
      ? {
          kind: one.answer === 'REMARKS' ? ('wait' as const) : ('ok' as const),
          label: texts.t(`topics.answer.${one.answer}`),
        }
      : { kind: over ? ('bad' as const) : ('wait' as const), label: texts.t(`topics.silence.${state}`) };
    return {
      cells: [
        {
          label: columns[0]!.label,
          text: one.unit,
          url: one.askedAt ? paths.consultation(topicId, one.number) : undefined,
        },
        { label: columns[1]!.label, tag },
        { label: columns[2]!.label, text: one.opinion },
        { label: columns[3]!.label, text: when },
      ],
    };
  });
  return { caption: texts.t('topics.opinions'), columns, rows };
}

/** The papers, each with its opening and, for its proposer, its removal. */
export function fileLines(topicId: string, files: readonly TopicFile[], may: boolean, texts: Texts) {
  return files.map((file) => ({
    name: file.fileName,
    kind: texts.t(`topics.fileKind.${file.kind}`),
    mark: file.label === 'PUBLIC' ? '' : texts.t(`meetings.label.${file.label}`),
    by: file.createdByName,
    at: file.createdAt,
    opening: paths.topicFileOpening(topicId, file.id),
    removal: may ? paths.topicFileRemoval(topicId, file.id) : undefined,
  }));
}
