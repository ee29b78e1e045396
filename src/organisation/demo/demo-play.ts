import { Injectable } from '@nestjs/common';
import { systemAct, type Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DemoParts } from '../../platform/feature/demo-parts.js';
import { Props, storyDays, type Scene } from '../../platform/feature/story.js';
import { endHold, holdSweeps } from '../../platform/jobs/hold.js';
import { PastJobs } from '../../platform/jobs/past-jobs.js';
import { principalColumns, principalOf, type PrincipalRow } from '../sign-in/sessions.js';

/** Tells how far the story is, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Plays the demo organ's story: every scene as the person whose step it is, at its instant, through the real services;
 * what comes due between two scenes is done between them.
 */
@Injectable()
export class DemoPlay {
  constructor(
    private readonly parts: DemoParts,
    private readonly jobs: PastJobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly calendars: Calendars,
  ) {}

  async play(now: Instant, progress: Progress = () => undefined): Promise<void> {
    const act = systemAct(now);
    await this.unitOfWork.run(act, (tx) => holdSweeps(tx, this.database.dialect));
    const props = await this.props();
    const scenes = this.scenes(now);
    for (const [index, scene] of scenes.entries()) {
      await this.jobs.passTo(scene.at);
      await scene.run(await this.actOf(scene), props);
      progress(index / scenes.length);
    }
    await this.jobs.arrive(now);
    await this.unitOfWork.run(act, endHold);
  }

  private scenes(now: Instant): Scene[] {
    return this.parts.scenes(storyDays(this.calendars.current, now)).filter((scene) => scene.at <= now);
  }

  private async props(): Promise<Props> {
    const props = new Props();
    const named = await this.database.rows<{ name: string; id: string }>(
      'SELECT userName AS name, id FROM person UNION ALL SELECT code, id FROM unit',
    );
    for (const { name, id } of named) props.keep(name, id);
    return props;
  }

  private async actOf({ at, by }: Scene): Promise<Act> {
    const today = localDateOf(at);
    if (by === 'system') return { ...systemAct(at), rehearsed: true };
    const row = await this.database.row<PrincipalRow>(
      `SELECT ${principalColumns} FROM person p JOIN unit u ON u.id = p.unitId
       JOIN credential c ON c.personId = p.id WHERE p.userName = ?`,
      [today, today, by],
    );
    if (!row) throw new Error(`The story of the demo organ has no person ${by}.`);
    return { who: principalOf(row), at, from: '10.0.0.8', rehearsed: true };
  }
}
