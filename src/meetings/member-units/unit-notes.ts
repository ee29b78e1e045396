import { Injectable } from '@nestjs/common';
import type { Rows } from '../../platform/database/rows.js';
import type { Cell } from '../../platform/web/components/table.js';

/** A column that another module adds to the table of member units: its heading, and a cell by unit id. */
export interface UnitNote {
  heading: string;
  cells: (rows: Rows, meetingId: string) => Promise<ReadonlyMap<string, Cell>>;
}

/** What modules to the right know of member units; they add theirs when they start. */
@Injectable()
export class UnitNotes {
  private readonly notes: UnitNote[] = [];

  add(note: UnitNote): void {
    this.notes.push(note);
  }

  async of(rows: Rows, meetingId: string): Promise<{ heading: string; cells: ReadonlyMap<string, Cell> }[]> {
    const found = [];
    for (const { heading, cells } of this.notes) found.push({ heading, cells: await cells(rows, meetingId) });
    return found;
  }
}
