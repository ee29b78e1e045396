import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import { screenDate } from '../../platform/clock/format.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { lockMeeting, Meeting, refreshAudience } from '../../meetings/meetings.js';
import { holds } from '../../organisation/organisation.js';
import { Finding, FindingStep } from './finding.entity.js';
import { fileOf, type KeptFile } from './finding-files.js';
import { mayFind, oversees, supervisorFaults } from './finding.rules.js';
import { OversightTerm } from './officer.entity.js';
import { termFaults } from './officer.rules.js';
import type { FindingForm } from './oversight.forms.js';
import { paths } from './oversight.paths.js';

/** Working days from the due day: called to mind, overdue, taken up (S4.S4). */
const ladder = [
  ['near', -2],
  ['overdue', 1],
  ['escalate', 3],
] as const;

/** Appointing a supervisor, and writing down what he finds (S4.S1, S4.S4). */
@Injectable()
export class OversightService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly parameters: Parameters,
  ) {}

  /** Throws `Refused` for organiser, chair and recorder (P20) and for who is no officer. */
  appoint(act: Act, meetingId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!oversees(act.who)) throw new NotAllowed();
      const officer = await holds(tx, personId, 'OVERSIGHT');
      refuse(supervisorFaults(meeting, personId, officer));
      const terms = await tx.find(OversightTerm, { personId });
      refuse(termFaults(terms, localDateOf(meeting.startsAt ?? act.at), meeting.hostUnitId));
      await tx.change(Meeting, meeting, { supervisorId: personId });
      Object.assign(meeting, { supervisorId: personId, version: meeting.version + 1 });
      await refreshAudience(tx, meeting);
      tx.audit({ act: 'oversight.appoint', subject: 'meeting', id: meetingId, detail: { personId } });
      const to = [personId].filter((one) => one !== act.who.id);
      await tx.later.message({ kind: 'oversight.appointed', to, ...lineOf(meeting, paths.check(meetingId)) });
      return meetingId;
    });
  }

  /** Issues the rectification notice: due in some working days, reminded once when overdue. */
  find(act: Act, meetingId: string, form: FindingForm, evidence?: KeptFile): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!mayFind(act.who, meeting)) throw new NotAllowed('only the appointed supervisor finds');
      const today = localDateOf(act.at);
      const calendar = this.calendars.current;
      const dueOn = addWorkingDays(calendar, today, this.parameters.number('oversight.answerDays', today));
      const id = newId();
      const responsibleId = await responsibleFor(tx, meeting);
      await tx.insert(Finding, {
        id,
        meetingId,
        ...form,
        unitId: meeting.hostUnitId,
        responsibleId,
        supervisorId: act.who.id,
        state: 'OPEN',
        dueOn,
        createdAt: act.at,
      });
      const step = { id: newId(), findingId: id, words: form.demand, at: act.at, byId: act.who.id };
      await tx.insert(FindingStep, { ...step, act: 'NOTIFY', ...fileOf(evidence) });
      const { about, url, data, label } = findingLine(id, meeting, { due: screenDate(dueOn) });
      await tx.todos.open({
        kind: 'rectify',
        about,
        to: [responsibleId],
        title: meeting.title,
        url,
        due: instantAt(dueOn, '17:30'),
      });
      await tx.later.message({ kind: 'oversight.finding', about, to: [responsibleId], url, data, label });
      for (const [step, days] of ladder) {
        const due = instantAt(addWorkingDays(calendar, dueOn, days), '09:00');
        if (due > act.at) await tx.later.schedule({ handler: 'supervision.findingOverdue', subject: about, step, due });
      }
      tx.audit({
        act: 'finding.notify',
        subject: 'meeting',
        id: meetingId,
        detail: { findingId: id, rule: form.rule, dueOn },
      });
      return id;
    });
  }
}

function lineOf(meeting: Meeting, url: string) {
  return { about: { kind: 'meeting', id: meeting.id }, data: { title: meeting.title }, url, label: meeting.label };
}

/** What todo lines and messages about a finding say. */
export function findingLine(
  id: string,
  meeting: Pick<Meeting, 'title' | 'label'>,
  more: Record<string, string | number> = {},
) {
  return {
    about: { kind: 'finding', id },
    url: paths.finding(id),
    data: { title: meeting.title, ...more },
    label: meeting.label,
  };
}

/** The head of the host unit if he may know of the meeting, else its organiser. */
async function responsibleFor(tx: Tx, meeting: Meeting): Promise<string> {
  const head = await tx.row<{ id: string }>(
    `SELECT p.id FROM person p WHERE p.unitId = ? AND p.standing = 'HEAD' AND p.active = 1 AND p.id <> ?
     AND EXISTS (SELECT 1 FROM audience a WHERE a.kind = 'meeting' AND a.subjectId = ? AND a.principal = 'organ')
     ORDER BY p.rank, p.id LIMIT 1`,
    [meeting.hostUnitId, tx.act.who.id, meeting.id],
  );
  return head?.id ?? meeting.organizerId;
}
