import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { approvalPath } from '../approval/approval.queries.js';
import { pathLines } from '../approval/approval.view.js';
import { paths } from '../meetings.paths.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { rowsOf } from '../../platform/database/rows.js';
import { storedContent } from './stored.queries.js';
import { versionsOf } from './version.queries.js';
import { Situations } from './situation.queries.js';
import { snapshotOf, type Snapshot } from './snapshot.rules.js';
import { differenceLines, followsApproval, snapshotFacts } from './snapshot.view.js';

/** 申请表 (MT9) once it is submitted: the newest round, what changed since the one before, the path of approval. */
@Injectable()
export class SubmittedPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly situations: Situations,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const head = await this.heads.of(act, id, 'overview');
    const rows = rowsOf(this.database);
    const versions = await versionsOf(rows, id);
    const [newest, before] = versions;
    const { meeting } = head;
    const title = this.texts.t('meetings.application.editTitle');
    const model = {
      ...head,
      facts: newest ? snapshotFacts(newest.snapshot, this.texts) : [],
      differences: newest && before ? differenceLines(before.snapshot, newest.snapshot, this.texts) : [],
      since: newest && followsApproval(meeting.state) ? await this.changed(act, meeting, newest.snapshot) : [],
      keep: head.meeting.organizerId === act.who.id ? paths.templates(id) : undefined,
      path: pathLines(await approvalPath(rows, id), this.texts),
      rounds: versions.map((version) => ({ ...version, snapshot: undefined })),
    };
    return new Page('meetings/submitted', title, model, {
      crumbs: this.heads.crumbs(head.meeting, title),
      menu: '/meetings',
    });
  }

  /** What is otherwise now than it was approved. */
  private async changed(act: Act, meeting: MeetingFacts, then: Snapshot) {
    const rows = rowsOf(this.database);
    const now = snapshotOf(await this.situations.of(rows, act, await storedContent(rows, meeting), meeting));
    return differenceLines(then, now, this.texts);
  }
}
