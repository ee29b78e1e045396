/** 永久, 30年, 10年. */
export type Retention = 'Y' | 'D30' | 'D10';

export interface RetentionRule {
  meetingType: string;
  document: string;
  retention: Retention;
  basis: string;
  effectiveFrom: string;
}

const exactness = (rule: RetentionRule) => (rule.document === 'ANY' ? 0 : 2) + (rule.meetingType === 'ANY' ? 0 : 1);

/**
 * The line of the table that holds for a document (or `ITEM`) of a meeting of this type, formed on `day`: the one that
 * names the document goes before the one that names the type, then the newest. Without any: for ever (S6.A3).
 */
export function retentionRule(
  rules: readonly RetentionRule[],
  meetingType: string,
  document: string,
  day: string,
): RetentionRule {
  const [found] = rules
    .filter(
      (rule) =>
        rule.effectiveFrom <= day &&
        [meetingType, 'ANY'].includes(rule.meetingType) &&
        (rule.document === document || (rule.document === 'ANY' && document !== 'ITEM')),
    )
    .sort((a, b) => exactness(b) - exactness(a) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  return found ?? { meetingType, document, retention: 'Y', basis: '', effectiveFrom: day };
}

/** The line for the whole item: that of the version the meeting keeps where it has one, else the table's (S1.1, S6.A3). */
export function itemRule(
  rules: readonly RetentionRule[],
  meetingType: string,
  day: string,
  own: Pick<RetentionRule, 'retention' | 'basis'> | null,
): RetentionRule {
  const rule = retentionRule(rules, meetingType, 'ITEM', day);
  return own ? { ...rule, ...own } : rule;
}

/** The day on which a retention ends: counted from 1 January of the year after the year of formation. Null: never. */
export function expiryOf(year: number, retention: Retention): string | null {
  return retention === 'Y' ? null : `${year + 1 + Number(retention.slice(1))}-01-01`;
}
