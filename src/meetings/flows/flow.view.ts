import type { Texts } from '../../platform/text/texts.js';
import type { Conditional } from './condition.rules.js';
import type { FlowStep } from './flow.rules.js';

/** What the words of a chain are made of. */
export type WordedStep = Pick<FlowStep, 'approver' | 'together' | 'onlyWhen' | 'onlyValue'>;

/** A chain in words: 主办单位负责人 → 办公室负责人、分管领导（预算超过50000元时）（同时）. `units` names units by id. */
export function chainWords(steps: readonly WordedStep[], units: ReadonlyMap<string, string>, texts: Texts): string {
  const stages: string[][] = [];
  for (const { approver, together, ...condition } of steps) {
    const word = texts.t(`meetings.approver.${approver}`) + conditionWords(condition, units, texts);
    if (together && stages.length) stages.at(-1)!.push(word);
    else stages.push([word]);
  }
  const words = (stage: string[]) =>
    stage.length > 1 ? texts.t('meetings.flows.atOnce', { posts: stage.join('、') }) : stage[0]!;
  return stages.map(words).join(' → ');
}

/** （预算超过50000元时）; empty for a step that is always taken. */
function conditionWords(
  { onlyWhen, onlyValue }: Conditional,
  units: ReadonlyMap<string, string>,
  texts: Texts,
): string {
  if (!onlyWhen) return '';
  const args = { amount: yuanOf(onlyValue), unit: units.get(onlyValue ?? '') ?? '' };
  return texts.t(`meetings.flows.only.${onlyWhen}`, args);
}

/** Fen as the form takes them: whole yuan without decimals. */
export function yuanOf(fen: string | null): string {
  return fen === null || !/^\d+$/.test(fen) ? '' : String(Number(fen) / 100);
}
