import type { Texts } from '../../platform/text/texts.js';
import { isUnanswered, type FindingState } from './finding.rules.js';
import { manualRules } from './mark.rules.js';
import { paths } from './oversight.paths.js';
import type { FindingRow, MarkRow } from './oversight.queries.js';
import type { Group, Outcome, ProcedureVerdict } from './verdict.js';

const tags: Record<Outcome, string> = { MET: 'ok', BREACHED: 'bad', PENDING: 'wait', NOT_APPLICABLE: '' };
const states: Record<FindingState, string> = { OPEN: 'wait', PLANNED: 'wait', ANSWERED: 'now', CLOSED: 'ok' };

/** Verdicts as the table shows them: outcome, figures, source, and the page that proves it. */
export function verdictRows(verdicts: readonly ProcedureVerdict[], meetingId: string, texts: Texts) {
  return verdicts.map(({ rule, outcome, args, said, source, evidence }) => {
    const silent = outcome === 'NOT_APPLICABLE';
    return {
      name: texts.t(`oversight.rule.${rule}.name`),
      tag: tags[outcome],
      outcomeText: texts.t(`oversight.outcome.${outcome}`),
      figures: silent ? '' : texts.t(`oversight.rule.${rule}.${said ?? 'figures'}`, args),
      source,
      url: `/meetings/${meetingId}${evidence ? `/${evidence}` : ''}`,
    };
  });
}

/** What only somebody in the room can judge, as he judged it; not yet judged is said so. */
export function markRows(marks: readonly MarkRow[], group: Group, texts: Texts) {
  return manualRules
    .filter((one) => one.group === group)
    .map(({ rule, source }) => {
      const mark = marks.find((one) => one.rule === rule);
      return {
        name: texts.t(`oversight.rule.${rule}.name`),
        tag: mark ? tags[mark.outcome] : '',
        outcomeText: mark ? texts.t(`oversight.outcome.${mark.outcome}`) : texts.t('oversight.mark.none'),
        figures: mark ? [mark.words, mark.name].filter(Boolean).join(' · ') : '',
        source: `${source} · ${texts.t('oversight.mark.byHand')}`,
      };
    });
}

/** Findings as lists show them. */
export function findingLines(findings: readonly FindingRow[], today: string, texts: Texts) {
  return findings.map((finding) => ({
    ...finding,
    url: paths.finding(finding.id),
    ...findingTag(finding, texts),
    overdue: isUnanswered(finding) && finding.dueOn < today,
    methodText: finding.method ? texts.t(`oversight.method.${finding.method}`) : '',
  }));
}

export function findingTag(finding: Pick<FindingRow, 'state'>, texts: Texts) {
  return { tag: states[finding.state], stateText: texts.t(`oversight.state.${finding.state}`) };
}
