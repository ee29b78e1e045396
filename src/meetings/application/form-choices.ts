import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import type { Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import type { DatePickView } from '../../platform/web/components/form-views.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { monthPick } from '../../platform/web/forms/month-pick.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { unitChoices } from '../../organisation/organisation.js';
import { FreeRooms } from '../../resources/resources.js';
import { LabelOptions } from '../../secrecy/secrecy.js';
import { feeClasses } from '../plan/plan.rules.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import { allSubtypes } from '../types/kinds.js';
import { leanAnswers, peopleOf, type ApplicationContent } from './application.js';
import type { ApplicationForm } from './application.form.js';

/** The choices of the application's form: types, units, labels, rooms (fitting ones first, once the time is known). */
@Injectable()
export class FormChoices {
  constructor(
    private readonly database: Database,
    private readonly freeRooms: FreeRooms,
    private readonly labels: LabelOptions,
    private readonly texts: Texts,
    private readonly calendars: Calendars,
  ) {}

  /** The month below the date. */
  month(form: Submitted<ApplicationForm>, at: Instant): DatePickView {
    const typed = { typed: String(form.typed.date ?? ''), intent: form.intent };
    return monthPick('date', typed, at, this.calendars.current.special, (key, args) => this.texts.t(key, args));
  }

  async of(content: ApplicationContent | null): Promise<{ fields: Record<string, OptionView[]>; units: OptionView[] }> {
    const units = await unitChoices(rowsOf(this.database));
    const option = (prefix: string) => (value: string) => ({
      value,
      label: this.texts.t(`${prefix}.${value}`),
      hint: this.texts.has(`${prefix}Hint.${value}`) ? this.texts.t(`${prefix}Hint.${value}`) : undefined,
    });
    const fields = {
      type: await this.kinds(content),
      leanAnswer: leanAnswers.map(option('meetings.lean')),
      label: this.labels.options(),
      feeClass: feeClasses.map(option('plans.feeClass')),
      hostUnitId: units,
      initiatorUnitId: units,
      memberUnitIds: units,
      consultedUnitId: units,
      roomId: await this.rooms(content),
    };
    return { fields, units };
  }

  /** The four with the organ's own beneath; a retired one only where it was chosen before. */
  private async kinds(content: ApplicationContent | null): Promise<OptionView[]> {
    const subtypes = await allSubtypes(rowsOf(this.database));
    return meetingTypes.flatMap((type) => {
      const label = this.texts.t(`meetings.type.${type}`);
      const below = subtypes
        .filter(({ parent, code, retiredOn }) => parent === type && (!retiredOn || code === content?.subtype))
        .map(({ code, name, retiredOn }) => ({
          value: code,
          label: name,
          hint: retiredOn ? this.texts.t('meetings.types.retired') : label,
        }));
      return [{ value: type, label }, ...below];
    });
  }

  private async rooms(content: ApplicationContent | null): Promise<OptionView[]> {
    const { startsAt, endsAt } = content ?? {};
    const seats = (room: { capacity: number }) => this.texts.t('meetings.seats', { n: room.capacity });
    if (content && startsAt && endsAt && endsAt > startsAt) {
      const heads = peopleOf(content).length || undefined;
      const candidates = await this.freeRooms.candidates(
        { startsAt, endsAt },
        { heads, label: content.label ?? undefined },
      );
      return candidates.map((room) => ({
        value: room.id,
        label: `${room.site} ${room.name}`,
        hint: `${seats(room)} ${room.fits ? this.texts.t('meetings.application.free') : this.texts.t(room.faults[0]!.key, room.faults[0]!.args)}`,
      }));
    }
    const rooms = await this.freeRooms.inUse();
    return rooms.map((room) => ({ value: room.id, label: `${room.site} ${room.name}`, hint: seats(room) }));
  }
}
