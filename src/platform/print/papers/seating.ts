import type { PaperMarks } from './shared.js';

/** 座次图, A3: rows from the front, each from left to right as those see it who sit. */
export interface SeatingPlanData extends PaperMarks {
  when: string;
  place: string;
  rows: { number: number; name: string; unit: string }[][];
}

/** 席位签: an A4 sheet each, folded, the name on both sides. */
export interface NameCardsData extends PaperMarks {
  names: string[];
}
