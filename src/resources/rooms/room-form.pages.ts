import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { unitChoices } from '../../organisation/organisation.js';
import { paths } from '../resources.paths.js';
import { layouts, zones } from './room.entity.js';
import { ClosureForm, RoomForm } from './room.form.js';
import { RoomQueries, type RoomRow } from './room.queries.js';

const startValues = {
  openFrom: '08:00',
  openUntil: '20:00',
  zone: 'ORDINARY',
  layout: 'BOARD',
  highestLabel: 'WORK_SECRET',
  active: '1',
};

/** The forms of who keeps the rooms (RS5). */
@Injectable()
export class RoomFormPages {
  constructor(
    private readonly queries: RoomQueries,
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
    private readonly parameters: Parameters,
  ) {}

  async form(act: Act, id: string | undefined, again?: Submitted<RoomForm>): Promise<Page> {
    const room = id ? await this.queries.one(id) : undefined;
    const units = await unitChoices(rowsOf(this.database));
    const choices = (names: readonly string[], kind: string) =>
      names.map((value) => ({ value, label: this.t(`${kind}.${value}`) }));
    const values = room
      ? {
          ...room,
          active: room.active ? '1' : '',
          needsApproval: room.needsApproval ? '1' : '',
          highestLabel: room.highestLabel ?? 'WORK_SECRET',
          bookerUnits: room.bookerUnits?.split(',') ?? [],
        }
      : {
          ...startValues,
          turnaroundMinutes: this.parameters.number('resources.turnaroundMinutes', localDateOf(act.at)),
        };
    const form = this.formViews.view({
      form: RoomForm,
      action: id ? paths.revision(id) : paths.rooms(),
      values,
      options: {
        layout: choices(layouts, 'layout'),
        zone: choices(zones, 'zone'),
        highestLabel: choices(labels, 'label'),
        bookerUnits: units,
      },
      version: room?.version,
      again,
    });
    return this.page('resources/room-form', this.t(id ? 'room.revise' : 'rooms.add'), { form }, room);
  }

  async closing(act: Act, id: string, again?: Submitted<ClosureForm>): Promise<Page> {
    const room = await this.queries.one(id);
    const date = localDateOf(act.at);
    const values = { fromDate: date, fromTime: room.openFrom, untilDate: date };
    const form = this.formViews.view({ form: ClosureForm, action: paths.closures(id), values, again });
    return this.page('resources/closure', this.t('closure.title'), { form, room: room.name }, room);
  }

  private t(key: string): string {
    return this.texts.t(`resources.${key}`);
  }

  private page(view: string, title: string, model: object, room?: RoomRow): Page {
    const list = { label: this.t('rooms.title'), url: paths.rooms() };
    const own = room ? [{ label: room.name, url: paths.room(room.id) }] : [];
    return new Page(view, title, model, { crumbs: [list, ...own, { label: title }], menu: '/bookings' });
  }
}
