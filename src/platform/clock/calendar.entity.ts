import { PrimaryColumn } from 'typeorm';
import { Code, Name, Version, types } from '../database/columns.js';
import { Stored } from '../database/stored.js';
import type { SpecialDay } from './working-days.rules.js';

/** A day that differs from its weekday: statutory, or the organ's own (domain §9). */
@Stored('calendar_day')
export class CalendarDay {
  @PrimaryColumn(types.day) date: string;
  @Code() kind: SpecialDay;
  @Name() name: string;
}

/** What is known of a year: CONFIRMED once the State Council's notice is entered, PROVISIONAL before (Q18). */
@Stored('calendar_year')
export class CalendarYear {
  @PrimaryColumn(types.int) year: number;
  @Code() state: 'CONFIRMED' | 'PROVISIONAL';
  /** Number of the notice, such as `国办发明电〔2025〕7号`. */
  @Name({ nullable: true }) documentNumber: string | null;
  /** Raised with every change of its days. */
  @Version() version: number;
}
