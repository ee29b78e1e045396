import type { Refusal } from '../../platform/web/errors.js';

export interface UnitFacts {
  id: string;
  parentId: string | null;
  code: string;
}

/** Why a unit may not stand under this parent: not under itself, nor under what is below it; the root stays root. */
export function mayStandUnder(unit: UnitFacts, parentId: string | null, all: readonly UnitFacts[]): Refusal[] {
  const field = 'parentId';
  if (unit.parentId === null && parentId !== null) return [{ key: 'organisation.unit.root', field }];
  if (unit.parentId !== null && parentId === null) return [{ key: 'organisation.unit.oneRoot', field }];
  const parents = new Map(all.map((other) => [other.id, other.parentId]));
  for (let at = parentId, steps = 0; at !== null && steps <= all.length; at = parents.get(at) ?? null, steps++) {
    if (at === unit.id) return [{ key: 'organisation.unit.circle', field }];
  }
  return [];
}

/** Codes stand in archive numbers: two to eight capital letters and digits, each once (DA/T 22-2015). */
export function codeRefusals(code: string, id: string | undefined, all: readonly UnitFacts[]): Refusal[] {
  if (!/^[A-Z][A-Z0-9]{1,7}$/.test(code)) return [{ key: 'organisation.unit.badCode', field: 'code' }];
  const taken = all.some((other) => other.code === code && other.id !== id);
  return taken ? [{ key: 'organisation.unit.takenCode', field: 'code' }] : [];
}

/** The organ itself acts; only a unit below it may be where outside people are registered. */
export function outsideRefusals({ outside }: { outside: boolean }, parentId: string | null): Refusal[] {
  return outside && parentId === null ? [{ key: 'organisation.unit.rootActs', field: 'outside' }] : [];
}

/** Why a unit may not be closed: people or open units are still in it. */
export function mayClose(people: number, units: number): Refusal[] {
  if (people) return [{ key: 'organisation.unit.hasPeople', args: { n: people }, field: 'open' }];
  return units ? [{ key: 'organisation.unit.hasUnits', args: { n: units }, field: 'open' }] : [];
}

/** Units in the order of the tree, each with its depth. */
export function treeOf<U extends UnitFacts>(units: readonly U[]): (U & { depth: number })[] {
  const lines: (U & { depth: number })[] = [];
  const add = (parentId: string | null, depth: number) => {
    for (const unit of units) {
      if (unit.parentId !== parentId) continue;
      lines.push({ ...unit, depth });
      add(unit.id, depth + 1);
    }
  };
  add(null, 0);
  return lines;
}
