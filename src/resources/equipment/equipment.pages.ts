import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { isAdministrator } from '../../platform/access/principal.js';
import { paperDate, screenInstant, screenSpan } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { TagView } from '../../platform/web/components/fact-views.js';
import { tableView } from '../../platform/web/components/table.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import { keeps } from '../rooms/room.pages.js';
import { EquipmentForm, FaultForm, MaintenanceForm, RepairForm, ReserveForm } from './equipment.form.js';
import { EquipmentQueries, type EquipmentRow } from './equipment.queries.js';
import { equipmentKinds, mayRelease } from './equipment.rules.js';

/** What comes back on the page of a device. */
export interface EquipmentAgain {
  fault?: Submitted<FaultForm>;
  reserve?: Submitted<ReserveForm>;
  maintenance?: Submitted<MaintenanceForm>;
  repair?: { id: string; form: Submitted<RepairForm> };
}

/** 设备 (RS6): the register, one device with faults, maintenance and reservations. */
@Injectable()
export class EquipmentPages {
  constructor(
    private readonly queries: EquipmentQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const devices = await this.queries.all();
    const heads = ['name', 'kind', 'stock', 'site', 'keeper', 'state'].map((name) => this.t(`item.${name}.label`));
    const rows = devices.map((one) => [
      { text: one.name, url: paths.equipment(one.id), note: one.number ?? undefined },
      { text: this.t(`kind.${one.kind}`) },
      { text: String(one.stock) },
      { text: one.site },
      { text: one.keeper ?? '' },
      { text: ' ', tag: this.state(one, localDateOf(act.at)) },
    ]);
    const acts = [
      { label: this.texts.t('staff.title'), url: paths.staffRota() },
      { label: this.texts.t('partners.title'), url: paths.partners() },
      { label: this.texts.t('experts.title'), url: paths.experts() },
      ...(keeps(act.who) ? [{ label: this.t('add'), url: paths.newEquipment(), primary: true }] : []),
    ];
    const table = devices.length ? tableView(this.t('title'), heads, rows) : undefined;
    return this.page('resources/equipment-list', this.t('title'), { table, acts });
  }

  async show(act: Act, id: string, again: EquipmentAgain = {}): Promise<Page> {
    const device = await this.queries.one(id);
    const faults = await this.queries.faults(id);
    const coming = await this.queries.coming(act, id);
    const keeper = keeps(act.who);
    const works = !isAdministrator(act.who);
    const model = {
      tag: this.state(device, localDateOf(act.at)),
      facts: this.facts(device),
      reservations: coming.map((one) => ({
        ...one,
        when: screenSpan(one.startsAt, one.endsAt),
        title: one.title ?? this.texts.t('resources.grid.occupied'),
        release: one.meetingId === null && mayRelease(one, act.who) && paths.reservationRelease(id, one.id),
      })),
      faults: faults.map((one) => ({
        ...one,
        reportedAt: screenInstant(one.reportedAt),
        repairedAt: one.repairedAt && screenInstant(one.repairedAt),
        form:
          keeper && !one.repairedAt
            ? this.formViews.view({
                form: RepairForm,
                action: paths.repair(id, one.id),
                prefix: `r${one.id}`,
                again: again.repair?.id === one.id ? again.repair.form : undefined,
              })
            : undefined,
      })),
      reserving:
        works && device.active
          ? this.formViews.view({
              form: ReserveForm,
              action: paths.reservations(id),
              prefix: 's',
              again: again.reserve,
            })
          : undefined,
      faulting: works
        ? this.formViews.view({
            form: FaultForm,
            action: paths.faults(id),
            prefix: 'd',
            values: { pieces: 1 },
            again: again.fault,
          })
        : undefined,
      maintaining:
        keeper && device.maintainEvery
          ? this.formViews.view({
              form: MaintenanceForm,
              action: paths.maintenance(id),
              prefix: 'm',
              again: again.maintenance,
            })
          : undefined,
      acts: keeper ? [{ label: this.t('revise'), url: paths.equipmentRevision(id) }] : [],
    };
    return this.page('resources/equipment', device.name, model, device);
  }

  async form(act: Act, id: string | undefined, again?: Submitted<EquipmentForm>): Promise<Page> {
    const device = id ? await this.queries.one(id) : undefined;
    const form = this.formViews.view({
      form: EquipmentForm,
      action: id ? paths.equipmentRevision(id) : paths.equipmentList(),
      values: device
        ? { ...device, active: device.active ? '1' : '' }
        : { kind: 'PROJECTOR', stock: 1, active: '1', keeperId: act.who.id },
      options: {
        kind: equipmentKinds.map((value) => ({ value, label: this.t(`kind.${value}`) })),
        keeperId: await this.queries.keepers(),
      },
      version: device?.version,
      again,
    });
    return this.page('resources/equipment-form', this.t(id ? 'revise' : 'add'), { form }, device);
  }

  private state(device: EquipmentRow, today: string): TagView {
    if (!device.active) return { kind: 'closed', label: this.t('state.retired') };
    if (device.faulty) return { kind: 'bad', label: this.t('state.faulty', { n: device.faulty }) };
    if (device.maintainDueOn && device.maintainDueOn <= today) return { kind: 'wait', label: this.t('state.due') };
    return { kind: 'ok', label: this.t('state.fine') };
  }

  private facts(device: EquipmentRow) {
    const fact = (name: string, value: string | null) =>
      value ? [{ label: this.t(`item.${name}.label`), value }] : [];
    return [
      ...fact('kind', this.t(`kind.${device.kind}`)),
      ...fact('number', device.number),
      ...fact('stock', this.t('pieces', { n: device.stock })),
      ...fact('working', this.t('pieces', { n: device.stock - device.faulty })),
      ...fact('site', device.site),
      ...fact('keeper', device.keeper),
      ...fact('maintainDueOn', device.maintainDueOn && paperDate(device.maintainDueOn)),
      ...fact('note', device.note),
    ];
  }

  private page(view: string, title: string, model: object, device?: EquipmentRow): Page {
    const list = this.t('title');
    const crumbs =
      title === list
        ? [{ label: list }]
        : [
            { label: list, url: paths.equipmentList() },
            ...(device && device.name !== title ? [{ label: device.name, url: paths.equipment(device.id) }] : []),
            { label: title },
          ];
    return new Page(view, title, model, { crumbs, menu: '/bookings' });
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`equipment.${key}`, args);
  }
}
