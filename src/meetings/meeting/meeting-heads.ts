import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import type { Crumb } from '../../platform/web/frame.js';
import { paths } from '../meetings.paths.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import { MeetingTabs } from './meeting-tabs.js';
import { meetingFor, type MeetingFacts } from './meeting.queries.js';
import { stateTag } from './meeting.view.js';
import { stripOf, type StageDone } from './strip.rules.js';

/** What every page of a meeting shows above its content; spread it into the page's model. */
export interface MeetingHead {
  meeting: MeetingFacts;
  tag: { kind: string; label: string };
  /** Secrecy mark at the right end of the title line; public ones have none. */
  mark?: string;
  strip: { state: string; label: string; note: string }[];
  tabs: { label: string; url: string; current: boolean; count?: number }[];
}

/** Loads a meeting for one of its pages: 404 for whom it is not to be known. Two queries. */
@Injectable()
export class MeetingHeads {
  constructor(
    private readonly database: Database,
    private readonly tabs: MeetingTabs,
    private readonly texts: Texts,
  ) {}

  /** `tab` is the key of the tab the page stands under. */
  async of(act: Act, id: string, tab: string): Promise<MeetingHead> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const { done, counts } = await progress(rows, id);
    return {
      meeting,
      tag: stateTag(meeting.state, this.texts),
      mark: this.markOf(meeting),
      strip: this.strip(meeting, done),
      tabs: (await this.tabs.of(meeting, act.who)).map(({ key, url }) => ({
        label: this.texts.t(`meetings.tabs.${key}`),
        url: url(id),
        current: key === tab,
        count: counts.get(key),
      })),
    };
  }

  /** 会议 › 2026-047 农田水利建设专题会议 › …; the last part is not a link. */
  crumbs(meeting: MeetingFacts, ...rest: string[]): Crumb[] {
    const own = meeting.number ?? this.texts.t('meetings.noNumber');
    const label = rest.length ? { label: own, object: meeting.title, url: paths.meeting(meeting.id) } : { label: own };
    return [
      { label: this.texts.t('meetings.list.title'), url: paths.meetings() },
      label,
      ...rest.map((one) => ({ label: one })),
    ];
  }

  private markOf(meeting: MeetingFacts): string | undefined {
    const words = meeting.label === 'PUBLIC' ? [] : [this.texts.t(`meetings.label.${meeting.label}`)];
    if (meeting.personalInfo) words.push(this.texts.t('meetings.personalInfo'));
    return words.join(' · ') || undefined;
  }

  private strip(meeting: MeetingFacts, done: readonly StageDone[]): MeetingHead['strip'] {
    return stripOf(meeting.state, done, meeting.minutesRequired || !meeting.round).map((step) => ({
      state: step.state === 'open' ? '' : step.state,
      label: this.texts.t(`meetings.stage.${step.stage}`),
      note: this.note(meeting, step),
    }));
  }

  private note(
    meeting: MeetingFacts,
    step: { stage: string; state: string; doneAt?: string; doneBy?: string },
  ): string {
    if (step.doneAt) return `${screenDate(localDateOf(step.doneAt)).replace(/（.*/, '')} ${step.doneBy ?? ''}`.trim();
    if (step.state === 'off') return this.texts.t('meetings.strip.notRequired');
    if (step.state === 'now') return this.texts.t(`meetings.strip.now.${meeting.state}`);
    return '';
  }
}

/** The stages that are done, and how many items and people there are, by the key of their tab; none of them as 0. */
async function progress(rows: Rows, id: string): Promise<{ done: StageDone[]; counts: Map<string, number> }> {
  const found = await rows<StageDone & { n: number | null }>(
    `SELECT stage, doneAt, doneBy, NULL AS n FROM meeting_stage WHERE meetingId = ?
     UNION ALL SELECT 'agenda', NULL, NULL, COUNT(*) FROM agenda_item WHERE meetingId = ?
     UNION ALL SELECT 'people', NULL, NULL, COUNT(*) FROM meeting_person WHERE meetingId = ?`,
    [id, id, id],
  );
  const counted = found.filter((row) => row.n !== null && Number(row.n) > 0);
  return {
    done: found.filter((row) => row.n === null),
    counts: new Map(counted.map((row) => [row.stage, Number(row.n)])),
  };
}
