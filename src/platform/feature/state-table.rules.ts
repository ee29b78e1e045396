import type { StateTable } from './feature.js';

/** Whether an act of a state table leads on from a state. */
export function leadsFrom(act: { from: readonly string[] }, state: string): boolean {
  return act.from.includes(state);
}

/** States of a table that no act reaches, and states that no act leaves and that are not named final (models.md 34). */
export function faultsOf(table: StateTable): string[] {
  const acts = Object.entries(table.acts);
  const reached = new Set([table.initial]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [, act] of acts) {
      if (!reached.has(act.to) && act.from.some((state) => reached.has(state))) {
        reached.add(act.to);
        grown = true;
      }
    }
  }
  const states = new Set([table.initial, ...table.finals, ...acts.flatMap(([, act]) => [...act.from, act.to])]);
  const left = new Set(acts.flatMap(([, act]) => [...act.from]));
  const faults: string[] = [];
  for (const state of states) {
    if (!reached.has(state)) faults.push(`${table.name}: no act reaches ${state}`);
    if (!left.has(state) && !table.finals.includes(state)) faults.push(`${table.name}: nothing leads on from ${state}`);
  }
  return faults;
}
