import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Texts } from '../../platform/text/texts.js';
import { UnitNotes } from '../../meetings/meetings.js';
import { presentFingerprint, unitsSigned } from './countersign.queries.js';
import { signedCell } from './countersign.view.js';

/** The column 会签 in the table of a meeting's member units (MT24). */
@Injectable()
export class CountersignNotes implements OnModuleInit {
  constructor(
    private readonly notes: UnitNotes,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  onModuleInit(): void {
    this.notes.add({
      heading: this.texts.t('countersign.title'),
      cells: async (rows, meetingId) => {
        const units = (await unitsSigned(rows, meetingId)).filter(({ signed }) => signed);
        if (!units.length) return new Map();
        const fingerprint = await presentFingerprint(rows, meetingId);
        const now = this.clock.now();
        return new Map(units.map(({ unitId, signed }) => [unitId, signedCell(signed, fingerprint, now, this.texts)]));
      },
    });
  }
}
