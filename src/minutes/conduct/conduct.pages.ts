import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import { isUnderWay } from '../session/session.rules.js';
import { SittingFrames } from '../session/sitting-frames.js';
import type { Sitting } from '../session/sitting.queries.js';
import { ConductCorrectionForm, ConductForm } from './conduct.form.js';
import { ConductQueries, type ConductRow } from './conduct.queries.js';
import { breaches, conductKinds, correctedKinds, keepsConduct, standing } from './conduct.rules.js';

interface Again {
  note?: Submitted<ConductForm>;
  correction?: Submitted<ConductCorrectionForm>;
}

/** 会场纪律 (LV8), and one person's record of it. */
@Injectable()
export class ConductPages {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly queries: ConductQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** `correcting` is the row whose correction is being written. */
  async show(act: Act, id: string, correcting?: string, again: Again = {}): Promise<Page> {
    const sitting = await this.sittings.seen(act, id);
    const { meeting } = sitting;
    if (!keepsConduct(act, meeting)) throw new NotAllowed('oversight and the organiser note order');
    const rows = await this.queries.ofMeeting(id);
    const stands = new Set(standing(rows).map((row) => row.id));
    const wrong = rows.find((row) => row.id === correcting && stands.has(row.id));
    const model = {
      meeting,
      running: isUnderWay(meeting.state),
      n: breaches(rows).length,
      kinds: conductKinds.map((value) => ({ value, label: this.kind(value) })),
      form: this.formViews.view({
        form: ConductForm,
        action: `${paths.conduct(id)}/events`,
        options: { personId: peopleOf(sitting) },
        again: again.note,
      }),
      correction: wrong && this.correction(id, wrong, sitting, again.correction),
      rows: rows.map((row) => ({
        ...this.line(row, stands),
        person: act.who.roles.has('OVERSIGHT') ? paths.discipline(row.personId) : undefined,
        correct: stands.has(row.id) ? `${paths.conduct(id)}?correct=${row.id}` : undefined,
      })),
    };
    return this.sittings.page(
      act,
      id,
      'session',
      new Page('minutes/conduct', this.texts.t('sitting.conduct.title'), model),
    );
  }

  /** What was noted of one person: for himself and for oversight. */
  async person(act: Act, personId: string): Promise<Page> {
    const person = await this.queries.person(personId);
    if (!person || (act.who.id !== personId && !act.who.roles.has('OVERSIGHT'))) throw new NotFound('person');
    const rows = await this.queries.ofPerson(act, personId);
    const stands = new Set(standing(rows).map((row) => row.id));
    const model = {
      person,
      n: breaches(rows).length,
      rows: rows.map((row) => ({ ...this.line(row, stands), title: row.title, meeting: paths.meeting(row.meetingId) })),
    };
    return new Page('minutes/discipline', this.texts.t('sitting.conduct.ofPerson', { name: person.name }), model);
  }

  private correction(id: string, wrong: ConductRow, sitting: Sitting, again?: Submitted<ConductCorrectionForm>) {
    return this.formViews.view({
      form: ConductCorrectionForm,
      action: `${paths.conduct(id)}/events/${wrong.id}/correction`,
      values: { personId: wrong.personId, kind: wrong.kind, note: wrong.note },
      options: {
        personId: peopleOf(sitting),
        kind: correctedKinds.map((value) => ({ value, label: this.kind(value) })),
      },
      again,
      prefix: 'correction',
    });
  }

  private line(row: ConductRow, stands: ReadonlySet<string>) {
    const tag = row.kind === 'GOOD' ? 'ok' : row.kind === 'WITHDRAWN' ? '' : 'wait';
    return { ...row, kindText: this.kind(row.kind), tag, stands: stands.has(row.id) };
  }

  private kind(value: string): string {
    return this.texts.t(`sitting.conduct.kinds.${value}`);
  }
}

function peopleOf(sitting: Sitting) {
  return sitting.people.map((person) => ({ value: person.personId, label: person.name, hint: person.unitName }));
}
