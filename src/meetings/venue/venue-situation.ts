import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import {
  engagedIn,
  FreeRooms,
  resourcePaths,
  staffDuties,
  suggested,
  type AssignmentRow,
  type Candidate,
  type EngagementRow,
  type StaffCandidate,
  type StaffDuty,
} from '../../resources/resources.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { MeansQueries } from './means.queries.js';
import { timeOf } from './staffing.js';

/** People offered for each duty. */
const offered = 5;

/** What a meeting has, and what it could have at its time. */
export interface Situation {
  devices: { id: string; name: string; site: string; pieces: number; url: string }[];
  staff: AssignmentRow[];
  engagements: EngagementRow[];
  rooms: OptionView[];
  /** Own rooms that fit and are free, by name: what an outside venue has to be better than. */
  fitting: string[];
  equipment: OptionView[];
  partners: OptionView[];
  suggestions: { duty: StaffDuty; people: (StaffCandidate & { url: string })[] }[];
}

/** Reads what the page of a meeting's means shows. */
@Injectable()
export class VenueSituation {
  constructor(
    private readonly database: Database,
    private readonly freeRooms: FreeRooms,
    private readonly means: MeansQueries,
    private readonly texts: Texts,
  ) {}

  /** Five queries for what it has; with `offers` a dozen more for what could be had. */
  async of(act: Act, meeting: MeetingFacts, offers: boolean): Promise<Situation> {
    const { equipment, staff, partners } = this.means;
    const devices = await equipment.ofMeeting(meeting.id);
    const kept = {
      devices: devices.map((one) => ({ ...one, url: resourcePaths.equipment(one.equipmentId) })),
      staff: await staff.ofMeeting(meeting.id),
      engagements: await partners.ofMeeting(meeting.id),
    };
    const span = timeOf(meeting);
    if (!offers || !span) return { ...kept, rooms: [], fitting: [], equipment: [], partners: [], suggestions: [] };
    const [heads] = await this.database.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM meeting_person WHERE meetingId = ?',
      [meeting.id],
    );
    const rooms = await this.freeRooms.candidates(span, { heads: Number(heads?.n ?? 0) }, meeting.id);
    const free = await equipment.free(span);
    const usable = (await partners.all()).filter((one) => one.active);
    return {
      ...kept,
      rooms: rooms.map((one) => ({ value: one.id, label: `${one.site} ${one.name}`, hint: this.fitness(one) })),
      fitting: rooms.filter((one) => one.fits).map((one) => one.name),
      equipment: free.map((one) => ({
        value: one.id,
        label: one.name,
        hint: this.texts.t('venue.device.free', { free: one.free, stock: one.stock }),
      })),
      partners: usable.map((one) => ({
        value: one.id,
        label: one.name,
        hint: this.texts.t('venue.partner.offer', {
          kind: this.texts.t(`partners.kind.${one.kind}`),
          until: paperDate(one.contractUntil),
        }),
      })),
      suggestions: await this.suggestions(act, meeting, span, kept.staff),
    };
  }

  private async suggestions(
    act: Act,
    meeting: MeetingFacts,
    span: { startsAt: string; endsAt: string },
    serving: readonly AssignmentRow[],
  ): Promise<Situation['suggestions']> {
    const members = (await this.means.staff.members()).map(({ personId }) => personId);
    const busy = await engagedIn(rowsOf(this.database), act, members, span, meeting.id);
    const candidates = await this.means.staff.candidates(span, busy);
    return staffDuties.map((duty) => {
      const has = new Set(serving.filter((one) => one.duty === duty).map((one) => one.personId));
      const people = suggested(candidates, duty).filter((one) => !has.has(one.personId));
      return {
        duty,
        people: people.slice(0, offered).map((one) => ({ ...one, url: resourcePaths.staffMember(one.personId) })),
      };
    });
  }

  private fitness(room: Candidate): string {
    const fault = room.faults[0];
    const seats = this.texts.t('meetings.seats', { n: room.capacity });
    return `${seats} ${fault ? this.texts.t(fault.key, fault.args) : this.texts.t('meetings.application.free')}`;
  }
}
