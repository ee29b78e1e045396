import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { mayFind } from './finding.rules.js';
import { OversightMark } from './mark.entity.js';
import type { MarkForm } from './mark.form.js';

/** Verdicts by the supervisor's own eyes; a breach says what was seen. */
@Injectable()
export class MarkService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  mark(act: Act, meetingId: string, { rule, outcome, words }: MarkForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!mayFind(act.who, meeting)) throw new NotAllowed('only the appointed supervisor judges');
      refuse([
        !meeting.actualStartAt && { key: 'oversight.mark.notBegun', source: 'S4.S2' },
        outcome === 'BREACHED' && !words && { key: 'oversight.mark.words.missing', field: 'words' },
      ]);
      const [before] = await tx.find(OversightMark, { meetingId, rule });
      const values = { outcome, words, at: act.at, byId: act.who.id };
      if (before) await tx.change(OversightMark, before, values);
      else await tx.insert(OversightMark, { id: newId(), meetingId, rule, ...values });
      tx.audit({ act: 'oversight.mark', subject: 'meeting', id: meetingId, detail: { rule, outcome } });
      return meetingId;
    });
  }
}
