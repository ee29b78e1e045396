import type { Texts } from '../../platform/text/texts.js';
import type { FindingState } from './finding.rules.js';
import { paths } from './oversight.paths.js';
import type { FindingRow } from './oversight.queries.js';
import type { Outcome, ProcedureVerdict } from './verdict.js';

const tags: Record<Outcome, string> = { MET: 'ok', BREACHED: 'bad', PENDING: 'wait', NOT_APPLICABLE: '' };
const states: Record<FindingState, string> = { OPEN: 'wait', ANSWERED: 'now', CLOSED: 'ok' };

/** Verdicts as the table shows them: outcome, figures, source, and the page that proves it. */
export function verdictRows(verdicts: readonly ProcedureVerdict[], meetingId: string, texts: Texts) {
  return verdicts.map(({ rule, outcome, args, source, evidence }) => {
    const silent = outcome === 'NOT_APPLICABLE';
    return {
      name: texts.t(`oversight.rule.${rule}.name`),
      tag: tags[outcome],
      outcomeText: texts.t(`oversight.outcome.${outcome}`),
      figures: silent ? '' : texts.t(`oversight.rule.${rule}.figures`, args),
      source,
      url: `/meetings/${meetingId}${evidence ? `/${evidence}` : ''}`,
    };
  });
}

/** Findings as lists show them. */
export function findingLines(findings: readonly FindingRow[], today: string, texts: Texts) {
  return findings.map((finding) => ({
    ...finding,
    url: paths.finding(finding.id),
    ...findingTag(finding, texts),
    overdue: finding.state === 'OPEN' && finding.dueOn < today,
  }));
}

export function findingTag(finding: Pick<FindingRow, 'state'>, texts: Texts) {
  return { tag: states[finding.state], stateText: texts.t(`oversight.state.${finding.state}`) };
}
