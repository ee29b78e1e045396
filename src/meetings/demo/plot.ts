import type { Label } from '../../platform/access/principal.js';
import { addMinutes, instantAt, type Instant } from '../../platform/clock/instant.js';
import type { StoryDays } from '../../platform/feature/story.js';
import type { ItemCategory } from '../agenda/agenda-item.entity.js';
import type { MeetingType } from '../meeting/meeting.rules.js';

/** An item of a demo meeting; people and units by user name and code. */
export interface DemoItem {
  title: string;
  minutes: number;
  presenter: string;
  unit: string;
  category?: ItemCategory;
  /** A paper for it, filed by the organiser. */
  paper?: string;
}

/** A meeting of the demo organ's story, from which every module tells its own part (pages.md §5). */
export interface DemoMeeting {
  /** Its name in the story. */
  key: string;
  title: string;
  type: MeetingType;
  purpose: string;
  outcomes: string[];
  organizer: string;
  initiator: string;
  startsAt: Instant;
  minutes: number;
  room?: string;
  place?: string;
  chair: string;
  recorder?: string;
  members: string[];
  nonVoting?: string[];
  experts?: string[];
  /** Codes of the units that a joint meeting joins. */
  memberUnits?: string[];
  label?: Label;
  items: DemoItem[];
  /** When it was applied for; the rest follows on that day. */
  appliedAt: Instant;
  /** How the application ended; left out: approved. */
  ending?: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'REJECTED';
  /** When the notice was issued; left out: not yet. */
  noticeAt?: Instant;
  urgentReason?: string;
}

export const leaders = ['liangzhengchuan', 'shenyiping', 'gaoshulan', 'shaoliqun'];
export const heads = ['luowentao', 'qiankeqin', 'niuchunsheng', 'shiguangsha', 'hewei', 'mahong', 'leizhendong'];

/** Applied for so many working days before a meeting, its notice issued in the afternoon of the same day. */
export function called(days: StoryDays, startsOn: string, before: number): { appliedAt: Instant; noticeAt: Instant } {
  const day = days.workday(-before, startsOn);
  return { appliedAt: instantAt(day, '09:20'), noticeAt: instantAt(day, '16:10') };
}

/** The end of a meeting as planned. */
export function endOf(meeting: DemoMeeting): Instant {
  return addMinutes(meeting.startsAt, meeting.minutes);
}
