import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { rowsOf } from '../../platform/database/rows.js';
import { paths } from '../meetings.paths.js';
import { ReadinessGates, type Gate } from './gate.js';

/** 筹备检查 (MT20): every gate, met or owed by whom until when. */
@Injectable()
export class ReadinessPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly gates: ReadinessGates,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const head = await this.heads.of(act, id, 'overview');
    const gates = await this.gates.of(rowsOf(this.database), act, head.meeting);
    const title = this.texts.t('meetings.readiness.title');
    const met = gates.filter((gate) => gate.met).length;
    const model = {
      ...head,
      sheet: gates.length ? paths.readinessSheet(id) : undefined,
      verdicts: gates.map((gate) => this.line(gate, act.at)),
      summary: this.texts.t('meetings.readiness.summary', { met, all: gates.length }),
      ready: this.texts.t(`meetings.readiness.${met === gates.length ? 'ready' : 'notReady'}`),
      allMet: met === gates.length,
    };
    return new Page('meetings/readiness', title, model, {
      crumbs: this.heads.crumbs(head.meeting, title),
      menu: '/meetings',
    });
  }

  private line(gate: Gate, now: string) {
    const kind = gate.met ? 'ok' : gate.until && gate.until < now ? 'bad' : 'wait';
    const owed = { who: gate.owes ?? '', until: gate.until ? screenInstant(gate.until) : '' };
    return {
      kind,
      kindText: this.texts.t(`meetings.verdicts.kind.${kind}`),
      text: this.texts.t(gate.key, gate.args),
      hint: gate.met ? undefined : this.texts.t(`meetings.readiness.${kind === 'bad' ? 'overdue' : 'owed'}`, owed),
      source: gate.source,
      link: gate.met || !gate.url ? undefined : { url: gate.url, label: this.texts.t('meetings.readiness.do') },
    };
  }
}
