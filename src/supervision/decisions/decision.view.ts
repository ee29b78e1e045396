import { paperDate, screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import { paths } from '../supervision.paths.js';
import type { DecisionRow } from './decision.queries.js';

/** 已决未送达: decided, but no unit has signed for it yet. */
export function isUndelivered(row: Pick<DecisionRow, 'signedAt' | 'state'>): boolean {
  return row.signedAt === null && !['MERGED', 'CANCELLED'].includes(row.state ?? '');
}

/** A decision as its pages show it. */
export function decisionLine(row: DecisionRow, texts: Texts) {
  const delivery = row.signedAt ? 'delivered' : row.taskId ? 'undelivered' : 'noTask';
  return {
    ...row,
    url: paths.decision(row.id),
    due: row.dueOn ? paperDate(row.dueOn) : '',
    task: row.taskId && { url: paths.task(row.taskId), label: row.number },
    stateText: row.state ? texts.t(`supervision.state.${row.state}`) : '',
    vote:
      row.yes === null
        ? ''
        : texts.t('supervision.decision.vote', { yes: row.yes, no: row.no ?? 0, abstain: row.abstain ?? 0 }),
    delivered: row.signedAt !== null,
    deliveryText: texts.t(`supervision.decision.${delivery}`, {
      who: row.signedBy ?? '',
      at: row.signedAt ? screenInstant(row.signedAt) : '',
    }),
  };
}
