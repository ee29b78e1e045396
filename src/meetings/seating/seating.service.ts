import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { Seating, SeatNumber } from './seating.entity.js';
import { seatingOf } from './seating.queries.js';
import { numberFaults } from './seating.rules.js';

/** 座次: by precedence, or as it was arranged by number (MT15, S2.O3). Methods return the meeting's id. */
@Injectable()
export class SeatingService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those without a number follow precedence. */
  arrange(act: Act, id: string, perRow: number, given: ReadonlyMap<string, number>, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, id);
      const { people } = await seatingOf(rowsOf(tx), meeting);
      const names = new Map(people.map((one) => [one.personId, one.name]));
      const known = new Map([...given].filter(([personId]) => names.has(personId)));
      refuse(numberFaults(known, names));
      const [kept] = await tx.find(Seating, { id });
      if (kept) await tx.change(Seating, { id, version }, { perRow });
      else await tx.insert(Seating, { id, perRow, version: 1 });
      await tx.remove(SeatNumber, { meetingId: id });
      await tx.insert(
        SeatNumber,
        [...known].map(([personId, number]) => ({ meetingId: id, personId, number })),
      );
      tx.audit({ act: 'seating.arrange', subject: 'meeting', id, detail: { perRow, given: known.size } });
      return id;
    });
  }
}
