import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import { ErratumDecisionForm, ErratumForm } from '../record/record.form.js';
import { RecordPages } from '../record/record.pages.js';
import type { RecordContent } from '../record/record.queries.js';
import { SittingFrames } from '../session/sitting-frames.js';
import type { Sitting } from '../session/sitting.queries.js';
import { AnswerForm, ObjectionForm } from './objection.form.js';
import { ObjectionWindow, type ObjectionRow } from './objection-window.js';
import { mayAnswer, objectionRefusal } from './objection.rules.js';

/** The forms of the page, as they come back after an error. */
export interface CorrectionsAgain {
  erratum?: Submitted<ErratumForm>;
  objection?: Submitted<ObjectionForm>;
  answer?: { id: string; form: Submitted<AnswerForm> };
}

/** 更正与异议 (MN3): what is held against an approved record, the answers, and the numbered corrections. */
@Injectable()
export class CorrectionsPages {
  constructor(
    private readonly record: RecordPages,
    private readonly frames: SittingFrames,
    private readonly window: ObjectionWindow,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: CorrectionsAgain = {}): Promise<Page> {
    const { sitting, content } = await this.record.read(act, id);
    const objections = await this.window.of(id);
    const until = this.window.until(content.record);
    const closed = objectionRefusal(until, localDateOf(act.at));
    const invited = sitting.people.some((person) => person.personId === act.who.id);
    const model = {
      meeting: sitting.meeting,
      form: this.mayPropose(act, sitting, content)
        ? this.formViews.view({ form: ErratumForm, action: paths.corrections(id), again: again.erratum })
        : undefined,
      errata: this.errata(act, sitting, content),
      window: this.windowWords(until, Boolean(closed), objections.length),
      objections: objections.map((one) => this.objection(act, one, sitting, content, again)),
      objecting:
        invited && (!closed || again.objection)
          ? this.formViews.view({
              form: ObjectionForm,
              action: `${paths.corrections(id)}/objections`,
              again: again.objection,
              prefix: 'objection',
            })
          : undefined,
    };
    return this.frames.page(
      act,
      id,
      'record',
      new Page('minutes/corrections', this.texts.t('minutes.record.correctionsTitle'), model),
    );
  }

  private mayPropose(act: Act, sitting: Sitting, { record }: RecordContent): boolean {
    return record.state === 'APPROVED' && [record.recorderId, sitting.meeting.organizerId].includes(act.who.id);
  }

  private errata(act: Act, { meeting }: Sitting, content: RecordContent) {
    return content.errata.map((erratum) => ({
      ...erratum,
      stateText: this.texts.t(`minutes.erratumState.${erratum.state}`),
      decide:
        erratum.state === 'PROPOSED' && act.who.id === meeting.chairId && act.who.id !== erratum.proposedById
          ? this.formViews.view({ form: ErratumDecisionForm, action: `${paths.corrections(meeting.id)}/${erratum.id}` })
          : undefined,
    }));
  }

  /** How long it may be contested; silence is said too. */
  private windowWords(until: string | undefined, closed: boolean, n: number): string | undefined {
    if (!until) return undefined;
    const day = screenDate(until);
    if (!closed) return this.texts.t('sitting.objection.openUntil', { day });
    return this.texts.t(n ? 'sitting.objection.over' : 'sitting.objection.silent', { day, n });
  }

  private objection(act: Act, one: ObjectionRow, sitting: Sitting, content: RecordContent, again: CorrectionsAgain) {
    const { meeting } = sitting;
    const duties = { recorderId: content.record.recorderId, organizerId: meeting.organizerId };
    const verdicts = ['UPHELD', 'DECLINED'].map((value) => ({
      value,
      label: this.texts.t(`sitting.objection.verdict.${value}`),
    }));
    return {
      ...one,
      stateText: this.texts.t(`sitting.objection.state.${one.state}`),
      stateKind: { OPEN: 'wait', UPHELD: 'ok', DECLINED: '' }[one.state],
      reply: mayAnswer(act, one, duties)
        ? this.formViews.view({
            form: AnswerForm,
            action: `${paths.corrections(meeting.id)}/objections/${one.id}/answer`,
            options: { verdict: verdicts },
            again: again.answer?.id === one.id ? again.answer.form : undefined,
            prefix: `answer${one.number}`,
          })
        : undefined,
    };
  }
}
