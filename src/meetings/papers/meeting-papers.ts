import { Injectable } from '@nestjs/common';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import type { ApplicationData } from '../../platform/print/papers/application.js';
import type { AttendanceSheetData } from '../../platform/print/papers/attendance-sheet.js';
import type { AgendaData } from '../../platform/print/papers/agenda.js';
import type { OpinionBox } from '../../platform/print/papers/shared.js';
import { basisWords } from '../../platform/text/basis.js';
import { Texts } from '../../platform/text/texts.js';
import { agendaRows } from '../agenda/agenda.queries.js';
import { plannedStarts } from '../agenda/agenda.view.js';
import { storedContent } from '../application/stored.queries.js';
import { applicationVerdicts } from '../application/application.rules.js';
import { snapshotOf } from '../application/snapshot.rules.js';
import { Situations } from '../application/situation.queries.js';
import { versionsOf } from '../application/version.queries.js';
import { approvalPath, type StepRow } from '../approval/approval.queries.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import { isPossible } from '../meeting/meeting.rules.js';
import { whereOf } from '../meeting/meeting.view.js';
import { kindName } from '../types/kinds.js';
import { peopleList, type ListedPerson } from '../people/people.queries.js';
import type { Capacity } from '../people/meeting-person.entity.js';
import { rowsOf } from '../../platform/database/rows.js';
import { askedFor } from './asked.view.js';

/** The data of a meeting's papers before its notice: 会议议程 and 会议申请审批表 (S8.X3, S6.I1). */
@Injectable()
export class MeetingPapers {
  constructor(
    private readonly database: Database,
    private readonly situations: Situations,
    private readonly texts: Texts,
  ) {}

  async agenda(act: Act, id: string): Promise<AgendaData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const items = await agendaRows(rows, id);
    const people = await peopleList(rows, id);
    const starts = plannedStarts(items, meeting.startsAt);
    return {
      ...this.marks(act, meeting, this.texts.t('meetings.papers.agenda', { title: meeting.title })),
      time: this.time(meeting),
      place: whereOf(meeting, this.texts),
      chair: [meeting.chair, meeting.chairPost].filter(Boolean).join(' '),
      members: namesOf(people, 'MEMBER'),
      nonVoting: namesOf(people, 'NON_VOTING', 'EXPERT'),
      items: items.map((item, n) => ({
        title: item.title,
        presenter: [item.unit, item.presenter].filter(Boolean).join(' '),
        minutes: item.minutes,
        start: starts[n] ?? undefined,
        note: item.attendees ? this.texts.t('meetings.papers.only', { names: item.attendees }) : undefined,
      })),
      totalMinutes: items.reduce((sum, item) => sum + item.minutes, 0),
      draft: !meeting.number || ['SUBMITTED', 'RETURNED', 'DRAFT'].includes(meeting.state),
    };
  }

  /** 签到表 to be signed in the room, with lines left for who comes in somebody's place. */
  async attendanceSheet(act: Act, id: string): Promise<AttendanceSheetData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const people = await peopleList(rows, id);
    return {
      ...this.marks(act, meeting, this.texts.t('meetings.papers.attendanceSheet', { title: meeting.title })),
      meeting: meeting.title,
      time: this.time(meeting),
      place: whereOf(meeting, this.texts),
      rows: people.map((person) => ({
        ...{ unit: person.unitName, name: person.name, post: person.post },
        role: this.texts.t(`meetings.capacity.${person.capacity}`),
        remark: person.items ? this.texts.t('meetings.people.only', { items: person.items }) : undefined,
      })),
      blankRows: 3,
      summary: this.texts.t('meetings.papers.toSign', {
        n: people.filter(({ capacity }) => capacity !== 'STAFF').length,
      }),
    };
  }

  /** The application as its newest round asked for it; while it is being written, as it stands (models.md 35). */
  async application(act: Act, id: string): Promise<ApplicationData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const written = isPossible('submit', meeting.state);
    const asked = written ? undefined : (await versionsOf(rows, id)).find(({ round }) => round === meeting.round);
    const undecided = written || isPossible('approve', meeting.state);
    const facts =
      undecided || !asked
        ? await this.situations.of(rows, act, await storedContent(rows, meeting), meeting)
        : undefined;
    return {
      ...this.marks(act, meeting, this.texts.t('print.papers.application')),
      unit: meeting.hostUnit,
      appliedOn: localDateOf(asked?.submittedAt ?? meeting.createdAt),
      type: kindName(meeting.type, meeting.subtypeName, this.texts),
      initiator: [meeting.initiatorUnit, meeting.initiator].filter(Boolean).join(' '),
      ...askedFor(asked?.snapshot ?? snapshotOf(facts!), this.texts),
      verdicts: (undecided ? applicationVerdicts(facts!) : []).map((verdict) => ({
        matter: this.texts.t(verdict.key, verdict.args),
        result: this.texts.t(`meetings.papers.result.${verdict.kind}`),
        source: basisWords((key) => this.texts.t(key), verdict.source),
      })),
      opinions: this.opinions(await approvalPath(rows, id), meeting.round),
    };
  }

  /** The boxes of the newest round; steps still to come are empty boxes to be written in. */
  private opinions(steps: readonly StepRow[], round: number): OpinionBox[] {
    return steps
      .filter((step) => step.round === round)
      .map((step) => ({
        label: this.texts.t(`meetings.approver.${step.approver}`),
        opinion: step.decidedAt
          ? [this.texts.t(`meetings.approval.state.${step.state}`), step.opinion].filter(Boolean).join('：')
          : undefined,
        name: step.deciderName ?? undefined,
        onBehalfOf: step.decidedById && step.decidedById !== step.approverId ? step.approverName : undefined,
        date: step.decidedAt ? localDateOf(step.decidedAt) : undefined,
      }));
  }

  private marks(act: Act, meeting: MeetingFacts, title: string) {
    const labelled = meeting.label === 'WORK_SECRET' && act.who !== systemPrincipal;
    return { title, asOf: act.at, watermark: labelled ? `${act.who.name} ${screenInstant(act.at)}` : undefined };
  }

  private time(meeting: MeetingFacts): string {
    return meeting.startsAt && meeting.endsAt
      ? paperSpan(meeting.startsAt, meeting.endsAt)
      : this.texts.t('meetings.noTimeYet');
  }
}

function namesOf(people: readonly ListedPerson[], ...capacities: Capacity[]): string[] {
  return people.filter((person) => capacities.includes(person.capacity)).map((person) => person.name);
}
