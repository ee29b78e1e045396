import { Injectable } from '@nestjs/common';
import { Calendars } from '../platform/clock/calendars.js';
import type { LeadOptions, WorkingCalendar } from '../platform/clock/working-days.rules.js';
import { exceptionHolders, type ExceptionHolder } from './flows/flow.rules.js';
import type { WorkingHours } from './slots/slots.rules.js';
import { Parameters } from '../platform/parameters/parameters.js';

/** What the organ has set about how meetings are called. */
@Injectable()
export class MeetingSettings {
  constructor(
    private readonly calendars: Calendars,
    private readonly parameters: Parameters,
  ) {}

  get calendar(): WorkingCalendar {
    return this.calendars.current;
  }

  /** How lead time is counted (domain §9.3), for meetings submitted on `day`. */
  lead(day: string): LeadOptions {
    return {
      cutOff: this.parameters.text('meetings.cutOff', day),
      countMeetingDay: this.parameters.number('meetings.countMeetingDay', day) === 1,
    };
  }

  /** Which types and fee classes are to be in the annual plan. */
  planned(day: string): { types: string[]; feeClasses: string[] } {
    const list = (key: string) => this.parameters.text(key, day).split(/[,，、\s]+/);
    return { types: list('meetings.plannedTypes'), feeClasses: list('meetings.plannedFeeClasses') };
  }

  /** When the organ works on a working day. */
  workingHours(day: string): WorkingHours {
    const at = (name: string) => this.parameters.text(`meetings.${name}`, day);
    return { from: at('workFrom'), lunchFrom: at('lunchFrom'), lunchUntil: at('lunchUntil'), until: at('workUntil') };
  }

  /** Who decides on what exceeds the standard of meeting fees; the principal where the parameter names nobody. */
  costException(day: string): ExceptionHolder {
    const typed = this.parameters.text('meetings.costException', day);
    return exceptionHolders.find((holder) => holder === typed) ?? 'PRINCIPAL';
  }

  /** Working days in which a member unit answers (S2.K4). */
  memberUnitDays(day: string): number {
    return this.parameters.number('meetings.memberUnitDays', day);
  }

  /** Code of the organ's office, whose head approves (`OFFICE_HEAD`). */
  officeCode(day: string): string {
    return this.parameters.text('meetings.officeUnit', day);
  }
}
