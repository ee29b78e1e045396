/** A planned meeting as the totals count it. */
export interface Counted {
  days: number;
  heads: number;
  budgetFen: number;
}

/** A meeting of the year as it was held: in or outside the plan, with what it cost as far as known. */
export interface Held {
  planned: boolean;
  over: boolean;
  spentFen: number;
}

/** One line of 年度合计. */
export interface Totals {
  planned: number;
  days: number;
  heads: number;
  budgetFen: number;
  /** Planned meetings that were held. */
  held: number;
  /** 计划外: applied for without being in the plan. */
  unplanned: number;
  spentFen: number;
}

const nothing: Totals = { planned: 0, days: 0, heads: 0, budgetFen: 0, held: 0, unplanned: 0, spentFen: 0 };

/** Plan against what was held, by what `key` says of each; in the order of first appearance. */
export function totalsBy<K, I extends Counted, H extends Held>(
  items: readonly I[],
  meetings: readonly H[],
  key: { item: (item: I) => K; meeting: (meeting: H) => K },
): Map<K, Totals> {
  const totals = new Map<K, Totals>();
  const of = (name: K) => {
    const found = totals.get(name) ?? { ...nothing };
    totals.set(name, found);
    return found;
  };
  for (const item of items) {
    const line = of(key.item(item));
    line.planned += 1;
    line.days += item.days;
    line.heads += item.heads;
    line.budgetFen += item.budgetFen;
  }
  for (const meeting of meetings) {
    const line = of(key.meeting(meeting));
    if (!meeting.planned) line.unplanned += 1;
    else if (meeting.over) line.held += 1;
    line.spentFen += meeting.spentFen;
  }
  return totals;
}

/** The sum of all lines. */
export function sumOf(lines: Iterable<Totals>): Totals {
  const sum = { ...nothing };
  for (const line of lines) for (const name of Object.keys(sum) as (keyof Totals)[]) sum[name] += line[name];
  return sum;
}
