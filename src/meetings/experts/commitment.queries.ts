/** Whether the person `p` is an expert from outside without a commitment that holds on a day (P24). */
export const uncommitted = `p.kind = 'EXPERT' AND NOT EXISTS (SELECT 1 FROM expert_commitment c
  WHERE c.personId = p.id AND c.signedOn <= ? AND c.validUntil >= ?)`;

/** The parameters of that condition. */
export function uncommittedOn(day: string): string[] {
  return [day, day];
}
