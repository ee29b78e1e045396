import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import { keepsAttendance } from '../session/session.rules.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { attendances, quorumAt } from '../session/sitting.queries.js';
import { MovementForm } from './presence.form.js';
import { PresenceQueries } from './presence.queries.js';
import { attendanceKind, attendanceWords, cellOf } from './presence.view.js';

/** 分项出席 (LV6): who was in the room for which item, from the stream of comings and goings (S1.7, S2.O8). */
@Injectable()
export class PresencePages {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly queries: PresenceQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<MovementForm>): Promise<Page> {
    const sitting = await this.sittings.seen(act, id);
    const { meeting } = sitting;
    const keeps = keepsAttendance(act, meeting);
    if (!keeps && !act.who.roles.has('OVERSIGHT')) throw new NotAllowed('who keeps the list, and oversight, see it');
    const own = await this.queries.ownItems(id);
    const over = meeting.actualEndAt !== null;
    const people = attendances(sitting).map((person) => ({
      ...person,
      capacityText: this.texts.t(`minutes.capacity.${person.capacity}`),
      stateText: attendanceWords(this.texts, person, over),
      stateKind: attendanceKind(person, over),
      cells: sitting.items.map((item) => ({
        position: item.position,
        ...cellOf(this.texts, { ...person, own: own.get(person.personId) ?? [] }, item, sitting.events),
      })),
    }));
    const movements = await this.queries.movements(id);
    const option = (person: (typeof people)[number]) => ({
      value: person.personId,
      label: person.name,
      hint: person.unitName,
    });
    const kinds = (['IN', 'OUT'] as const).map((value) => ({
      value,
      label: this.texts.t(`sitting.presence.direction.${value}`),
    }));
    const model = {
      meeting,
      quorum: quorumAt(sitting, act.at),
      items: sitting.items,
      people,
      movements: movements.map((one) => ({
        ...one,
        kindText: this.texts.t(`sitting.presence.kind.${one.kind}`),
        note: [one.kind === 'LEFT' && this.consent(one.consented), one.reason].filter(Boolean).join('，'),
      })),
      form: keeps
        ? this.formViews.view({
            form: MovementForm,
            action: `${paths.presence(id)}/entries`,
            values: { direction: 'OUT' },
            options: { personId: people.map(option), direction: kinds },
            again,
          })
        : undefined,
      checkin: paths.checkin(id),
    };
    return this.sittings.page(
      act,
      id,
      'session',
      new Page('minutes/presence', this.texts.t('sitting.presence.title'), model),
    );
  }

  private consent(consented: boolean | number): string {
    return this.texts.t(consented ? 'sitting.presence.consent.yes' : 'sitting.presence.consent.no');
  }
}
