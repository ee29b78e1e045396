/** An item of the annual plan as the figures count it; money in fen. */
export interface PlannedCost {
  budgetFen: number;
}

/** A meeting of the year that spends fees: what was applied for, and what it cost once its settlement is confirmed. */
export interface MeetingCost {
  costFen: number;
  spentFen: number | null;
}

/** One line of the figures; money in fen. */
export interface CostFigures {
  label: string;
  planned: number;
  plannedFen: number;
  meetings: number;
  appliedFen: number;
  settled: number;
  spentFen: number;
  /** What the settled ones cost above (below) what was applied for. */
  deviationFen: number;
  /** Spent in percent of the plan; null where nothing was planned. */
  percent: number | null;
}

const blank = (label: string): CostFigures => ({
  ...{ label, planned: 0, plannedFen: 0, meetings: 0, appliedFen: 0 },
  ...{ settled: 0, spentFen: 0, deviationFen: 0, percent: null },
});

/** Cost against plan by group, in the order in which groups are first met, and the whole as the last line (S8.X7). */
export function figuresBy<P extends PlannedCost, M extends MeetingCost>(
  plan: readonly P[],
  meetings: readonly M[],
  group: { item: (item: P) => string; meeting: (meeting: M) => string; all: string },
): CostFigures[] {
  const lines = new Map<string, CostFigures>();
  const all = blank(group.all);
  const into = (label: string) => {
    const line = lines.get(label) ?? blank(label);
    lines.set(label, line);
    return [line, all];
  };
  for (const item of plan)
    for (const line of into(group.item(item))) {
      line.planned += 1;
      line.plannedFen += item.budgetFen;
    }
  for (const meeting of meetings)
    for (const line of into(group.meeting(meeting))) {
      line.meetings += 1;
      line.appliedFen += meeting.costFen;
      if (meeting.spentFen === null) continue;
      line.settled += 1;
      line.spentFen += meeting.spentFen;
      line.deviationFen += meeting.spentFen - meeting.costFen;
    }
  return [...lines.values(), all].map((line) => ({
    ...line,
    percent: line.plannedFen ? Math.round((line.spentFen * 100) / line.plannedFen) : null,
  }));
}
