import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { OptionView } from '../../platform/web/form-view.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { randomToken } from '../../platform/web/tokens.js';
import { paths } from '../minutes.paths.js';
import { attendanceWords } from '../presence/presence.view.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { attendances, type Sitting } from '../session/sitting.queries.js';
import { VoteQueries } from '../votes/vote.queries.js';
import type { DeputyForm } from '../takeover/takeover.form.js';
import { EntryForms } from './entry-forms.js';
import type { DecisionForm, EntryForm } from './record.form.js';
import { RecordQueries, type RecordContent } from './record.queries.js';
import { mayReadRecord, mayWrite } from './record.rules.js';

/** What came back with an error, if anything did. */
export interface RecordAgain {
  entry?: Submitted<EntryForm>;
  decision?: Submitted<DecisionForm>;
  deputy?: Submitted<DeputyForm>;
}

/** What is edited in place: an entry or a decision. */
export interface Editing {
  entry?: string;
  decision?: string;
}

/** 会议记录 (MN1): what flowed in from the sitting, and the recorder's words. */
@Injectable()
export class RecordPages {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly queries: RecordQueries,
    private readonly votes: VoteQueries,
    private readonly entries: EntryForms,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, editing: Editing = {}, again: RecordAgain = {}): Promise<Page> {
    const { sitting, content } = await this.read(act, id);
    const writing = mayWrite(act, content.record);
    const votes = await this.votes.ofMeeting(id);
    const ask = { id, sitting, content, writing };
    const units = writing ? await this.queries.units() : [];
    const options = {
      people: peopleOptions(sitting),
      units,
    };
    const items = [...sitting.items, undefined].map((item) => ({
      item,
      outcomeText: item?.outcome ? this.texts.t(`minutes.outcome.${item.outcome}`) : '',
      votes: votes.filter((vote) => vote.itemId === item?.id),
      overrides: content.overrides.filter((override) => override.itemId === item?.id),
      entries: content.entries
        .filter((entry) => entry.itemId === (item?.id ?? null))
        .map((entry) => ({
          ...entry,
          kindText: this.texts.t(`minutes.entry.${entry.kind}`),
          edit: writing && `${paths.record(id)}?entry=${entry.id}`,
        })),
      decisions: content.decisions
        .filter((decision) => decision.itemId === (item?.id ?? null))
        .map((decision) => ({ ...decision, edit: writing && `${paths.record(id)}?decision=${decision.id}` })),
    }));
    const lacking = writing ? this.queries.lacking(sitting, content) : [];
    const model = {
      ...this.facts(sitting, content),
      items: items.filter((group) => group.item || group.entries.length || group.decisions.length || writing),
      writing,
      lacking: lacking.map((one) => this.verdict(one)),
      running: sitting.meeting.actualEndAt === null,
      ready: writing && !lacking.length && sitting.meeting.actualEndAt !== null,
      entry:
        writing || again.entry?.conflict ? this.entries.entry(ask, options.people, editing, again.entry) : undefined,
      decision:
        writing || again.decision?.conflict ? this.entries.decision(ask, options, editing, again.decision) : undefined,
      takeover: this.entries.takeover(act, ask, again.deputy),
      urls: {
        submit: `${paths.record(id)}/submission`,
        paper: paths.recordPaper(id),
        review: paths.review(id),
        corrections: paths.corrections(id),
      },
      once: randomToken(),
    };
    return this.sittings.page(
      act,
      id,
      'record',
      new Page('minutes/record', this.texts.t('minutes.record.title'), model),
    );
  }

  /** Sitting and record for who may read them; before approval only the drafting circle may (wishes 5). */
  async read(act: Act, id: string): Promise<{ sitting: Sitting; content: RecordContent }> {
    const sitting = await this.sittings.seen(act, id);
    const content = await this.queries.content(id);
    const invited = sitting.people.some((person) => person.personId === act.who.id);
    if (!content || !mayReadRecord(act, content.record, sitting.meeting, invited)) throw new NotFound('record');
    return { sitting, content };
  }

  facts(sitting: Sitting, content: RecordContent) {
    const people = attendances(sitting).map((person) => ({
      ...person,
      capacityText: this.texts.t(`minutes.capacity.${person.capacity}`),
      stateText: attendanceWords(this.texts, person, sitting.meeting.actualEndAt !== null),
    }));
    return {
      meeting: sitting.meeting,
      span: spanOf(sitting.meeting),
      record: content.record,
      errata: content.errata.filter((erratum) => erratum.state === 'APPROVED'),
      people,
      tag: { label: this.texts.t(`minutes.recordState.${content.record.state}`) },
      chair: sitting.people.find((person) => person.personId === sitting.meeting.chairId)?.name ?? '',
    };
  }

  private verdict(refusal: { key: string; args?: Record<string, string | number>; source?: string }) {
    return { kind: 'wait', text: this.texts.t(refusal.key, refusal.args), source: refusal.source };
  }
}

/** When it really was; while it runs, from when on. */
function spanOf({ actualStartAt, actualEndAt }: Sitting['meeting']): string {
  if (!actualStartAt) return '';
  return actualEndAt ? screenSpan(actualStartAt, actualEndAt) : `${screenInstant(actualStartAt)}–`;
}

function peopleOptions(sitting: Sitting): OptionView[] {
  return sitting.people.map((person) => ({ value: person.personId, label: person.name, hint: person.unitName }));
}
