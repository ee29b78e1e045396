import { Injectable } from '@nestjs/common';
import { addMinutes, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoMeetings, type DemoMeeting } from '../../meetings/meetings.js';
import type { Scores } from '../closing/closing.form.js';
import { ClosingService } from '../closing/closing.service.js';
import { PresenceService } from '../presence/presence.service.js';
import { SessionService } from '../session/session.service.js';
import { VoteService } from '../votes/vote.service.js';
import { reaches, type DemoSitting, type DemoTurn } from './sitting.js';
import { demoSittings } from './sittings.js';

/** The sittings: who came, items one after another, votes, the end. */
@Injectable()
export class DemoSittings extends DemoStory {
  constructor(
    private readonly session: SessionService,
    private readonly presence: PresenceService,
    private readonly votes: VoteService,
    private readonly closing: ClosingService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const meetings = new Map(demoMeetings(days).map((meeting) => [meeting.key, meeting]));
    return demoSittings.flatMap((sitting) => this.sat(sitting, meetings.get(sitting.key)!));
  }

  private sat(sitting: DemoSitting, meeting: DemoMeeting): Scene[] {
    const { startsAt, chair, key } = meeting;
    const [came, ...late] = this.arrivals(sitting, meeting);
    const open = { at: startsAt, by: chair, name: `${key}:open` };
    const scenes = [came!, { ...open, run: (act, props) => this.session.open(act, props.id(key)) } as Scene];
    let at = addMinutes(startsAt, 1);
    for (const [n, turn] of sitting.turns.entries()) {
      scenes.push(...this.turn(meeting, turn, n, at));
      at = addMinutes(at, (turn.took ?? 0) + 1);
    }
    if (reaches(sitting, 'RECORDING')) scenes.push(...this.end(meeting, at));
    return [...inTurn(`${key}:closed`, [`${key}:notice`], scenes), ...late];
  }

  private arrivals({ absent = [], late }: DemoSitting, meeting: DemoMeeting): [Scene, ...Scene[]] {
    const invited = [...meeting.members, ...(meeting.nonVoting ?? []), ...(meeting.experts ?? [])];
    const tick = (at: Instant, after: string, who: string[]): Scene => ({
      at,
      by: meeting.recorder!,
      after: [`${meeting.key}:${after}`],
      run: (act, props) =>
        this.presence.arrivals(
          act,
          props.id(meeting.key),
          who.map((name) => props.id(name)),
        ),
    });
    const punctual = invited.filter((who) => !absent.includes(who) && who !== late?.[0]);
    const came = tick(addMinutes(meeting.startsAt, -6), 'notice', punctual);
    return late ? [came, tick(addMinutes(meeting.startsAt, late[1]), 'open', [late[0]])] : [came];
  }

  private turn({ key, chair, recorder }: DemoMeeting, turn: DemoTurn, n: number, at: Instant): Scene[] {
    const item = (props: Props) => this.item(props.id(key), n + 1);
    const scenes: Scene[] = [
      {
        at,
        by: chair,
        name: `${key}:item:${n + 1}`,
        run: async (act, props) => this.session.call(act, props.id(key), await item(props), ''),
      },
    ];
    const { took, vote, outcome, conclusion = '' } = turn;
    if (!took || !outcome) return scenes;
    if (vote) {
      const [question, yes, no, abstain] = vote;
      scenes.push({
        at: addMinutes(at, took - 1),
        by: recorder!,
        run: async (act, props) =>
          this.votes.count(act, props.id(key), {
            ...{ itemId: await item(props), question, method: 'HANDS' as const },
            ...{ yes, no, abstain },
          }),
      });
    }
    scenes.push({
      at: addMinutes(at, took),
      by: chair,
      run: async (act, props) => this.session.conclude(act, props.id(key), await item(props), { outcome, conclusion }),
    });
    return scenes;
  }

  private end({ key, chair }: DemoMeeting, at: Instant): Scene[] {
    return [
      { at, by: chair, run: (act, props) => this.session.end(act, props.id(key), true) },
      {
        at: addMinutes(at, 3),
        by: chair,
        run: async (act, props) => {
          const outcomes = await this.closing.outcomes(props.id(key));
          const score = (n: number) => ({ attainment: n === 1 ? 'PARTLY' : 'MET', note: '' });
          const scores: Scores = new Map(outcomes.map(({ id }, n) => [id, score(n)]));
          return this.closing.close(act, props.id(key), scores);
        },
      },
    ];
  }

  private async item(meetingId: string, position: number): Promise<string> {
    const row = await this.database.row<{ id: string }>(
      'SELECT id FROM agenda_item WHERE meetingId = ? AND position = ?',
      [meetingId, position],
    );
    return row!.id;
  }
}
