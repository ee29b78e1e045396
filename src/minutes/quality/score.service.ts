import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { MeetingRecord } from '../record/record.entity.js';
import { mayScore } from './quality.rules.js';
import { RecordScore } from './score.entity.js';
import type { ScoreForm } from './score.form.js';

/** Scoring approved records, so that recording gets better (S3.R7). */
@Injectable()
export class ScoreService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oversight scores, never the recorder himself; scored again, the new marks count. The recorder is told. */
  score(act: Act, meetingId: string, form: ScoreForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const record = await tx.one(MeetingRecord, { meetingId });
      if (!mayScore(act, record)) throw new NotAllowed('oversight scores');
      if (record.state !== 'APPROVED') throw new Refused({ key: 'minutes.record.notApproved', source: 'S3.R4' });
      const { faults, note } = form;
      const marks = {
        completeness: Number(form.completeness),
        accuracy: Number(form.accuracy),
        timeliness: Number(form.timeliness),
        form: Number(form.form),
      };
      const said = { faults: faults.join(','), note: note || null, scoredById: act.who.id, scoredAt: act.at };
      const [before] = await tx.find(RecordScore, { meetingId });
      if (before) await tx.change(RecordScore, { id: before.id, version }, { ...marks, ...said });
      else await tx.insert(RecordScore, { id: newId(), meetingId, recorderId: record.recorderId, ...marks, ...said });
      await tx.later.message({
        kind: 'record.scored',
        to: [record.recorderId],
        about: { kind: 'meeting', id: meetingId },
        data: { title: meeting.title },
        url: paths.quality,
        label: meeting.label,
      });
      tx.audit({ act: 'record.score', subject: 'meeting', id: meetingId, detail: marks });
      return meetingId;
    });
  }
}
