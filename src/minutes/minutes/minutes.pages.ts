import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import type { MinutesData } from '../../platform/print/papers/minutes.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import type { CountersignAgain } from '../countersign/countersign-views.js';
import { PressForm } from '../session/session.form.js';
import { SittingFrames } from '../session/sitting-frames.js';
import type { Sitting } from '../session/sitting.queries.js';
import { MinutesForm, SigningForm } from './minutes.form.js';
import { MinutesAsides } from './minutes-asides.js';
import { MinutesReading } from './minutes-reading.js';
import { draftBody, isDraft, mayDraft, maySign } from './minutes.rules.js';

interface Again extends CountersignAgain {
  draft?: Submitted<MinutesForm>;
  submission?: Submitted<PressForm>;
  signing?: Submitted<SigningForm>;
}

/** 会议纪要 (MN5). */
@Injectable()
export class MinutesPages {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly asides: MinutesAsides,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
    private readonly reading: MinutesReading,
  ) {}

  async show(act: Act, id: string, again: Again = {}): Promise<Page> {
    const { sitting, minutes } = await this.reading.of(act, id);
    const content = await this.reading.content(id);
    const drafting = mayDraft(act, sitting.meeting) && (!minutes || isDraft(minutes));
    const values =
      minutes ?? this.firstDraft(sitting, content?.decisions.map((decision) => decision.leadUnitName ?? '') ?? []);
    const action = paths.minutes(id);
    const model = {
      meeting: sitting.meeting,
      minutes,
      decisions: content?.decisions ?? [],
      tag: minutes && { label: this.texts.t(`minutes.minutesState.${minutes.state}`) },
      form: drafting
        ? this.formViews.view({
            form: MinutesForm,
            action,
            values: values as never,
            again: again.draft,
            version: minutes?.version,
          })
        : undefined,
      submission:
        drafting && minutes
          ? this.formViews.view({ form: PressForm, action: `${action}/submission`, again: again.submission })
          : undefined,
      signing:
        minutes && maySign(act, minutes, sitting.meeting)
          ? this.formViews.view({
              form: SigningForm,
              action: `${action}/issue`,
              options: {
                verdict: ['ISSUE', 'RETURN'].map((value) => ({
                  value,
                  label: this.texts.t(`minutes.doc.verdict.${value}`),
                })),
              },
              again: again.signing,
              prefix: 'sign',
            })
          : undefined,
      paper: minutes ? paths.minutesPaper(id) : undefined,
      ...(await this.asides.of(act, sitting, minutes, again)),
      waiting: minutes?.state === 'IN_REVIEW',
    };
    return this.sittings.page(
      act,
      id,
      'minutes',
      new Page('minutes/minutes', this.texts.t('minutes.doc.pageTitle'), model),
    );
  }

  /** The paper's data: as issued, or of the draft as it is. */
  async paper(act: Act, id: string): Promise<{ name: string; data: MinutesData }> {
    const { sitting, minutes } = await this.reading.of(act, id);
    if (!minutes) throw new NotFound('minutes');
    const name = `${sitting.meeting.title}-${this.texts.t('print.papers.minutes')}.pdf`;
    return { name, data: await this.reading.data(minutes, id) };
  }

  private firstDraft(sitting: Sitting, units: string[]) {
    const { meeting } = sitting;
    const chair = sitting.people.find((person) => person.personId === meeting.chairId)?.name ?? '';
    const time = paperSpan(meeting.actualStartAt ?? meeting.startsAt, meeting.actualEndAt ?? meeting.endsAt);
    const words = {
      opening: this.texts.t('minutes.doc.opening', { time, chair, place: meeting.placeName, title: meeting.title }),
      heard: (n: number, title: string) =>
        this.texts.t('minutes.doc.heard', { n: this.texts.t(`minutes.doc.numeral.${n}`), title }),
      decided: this.texts.t('minutes.doc.decided'),
    };
    const items = sitting.items.map((item) => ({
      ...item,
      outcomeText: item.outcome ? this.texts.t(`minutes.outcome.${item.outcome}`) : '',
    }));
    const attending = sitting.people.map((person) => person.unitName);
    return {
      title: this.texts.t('minutes.doc.defaultTitle', { title: meeting.title }),
      body: draftBody(words, items),
      recipients: [...new Set([...attending, ...units.filter(Boolean)])].join('\n'),
    };
  }
}
