import type { Refusal } from '../../platform/web/errors.js';

export interface ThreeNames {
  sysAdmin: string;
  secAdmin: string;
  auditAdmin: string;
}

export const desks = ['sysAdmin', 'secAdmin', 'auditAdmin'] as const;

/** Three administrators are three people (Q75): the same name twice is refused at the second. */
export function threePeople(names: ThreeNames): Refusal[] {
  const seen = new Set<string>();
  return desks.flatMap((field) => {
    const name = names[field].normalize('NFKC').replace(/\s+/g, '').toLowerCase();
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ key: 'organisation.setup.administrators.samePerson', field, source: 'S5.C4' }];
  });
}

const fonds = /^[A-Z]?\d{3,4}$/;

/** Why the organ's codes cannot be used; the fonds number may be given later (DA/T 22-2015). */
export function organRefusals(organ: { documentCode: string; fondsCode: string }): Refusal[] {
  const refusals: Refusal[] = [];
  if (/[〔〕[\]()（）\d]|号$/.test(organ.documentCode)) {
    refusals.push({ key: 'organisation.setup.organ.badCode', field: 'documentCode' });
  }
  if (organ.fondsCode && !fonds.test(organ.fondsCode)) {
    refusals.push({ key: 'organisation.setup.organ.badFonds', field: 'fondsCode', source: 'DA/T 22-2015' });
  }
  return refusals;
}
