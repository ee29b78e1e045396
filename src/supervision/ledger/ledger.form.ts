import type { LocalDate } from '../../platform/clock/instant.js';
import { ChoiceField, DateField, IdField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { lights, type Light } from '../followup/task.rules.js';

/** 在办, 已决未送达, 逾期, 已办结, 全部. */
export const shows = ['open', 'undelivered', 'overdue', 'closed', 'all'] as const;
export type Show = (typeof shows)[number];

export const sorts = ['due', 'latest', 'original'] as const;
const any = { optional: true };

/** What the ledger is narrowed by (FU2): its query. */
@FormTexts('supervision.filter')
export class LedgerQuery {
  @LineField({ ...any, max: 100 }) q: string;
  @ChoiceField(shows, any) show: Show | null;
  @IdField(any) unit: string | null;
  @ChoiceField(lights, any) light: Light | null;
  @DateField(any) from: LocalDate | null;
  @DateField(any) to: LocalDate | null;
  @ChoiceField(sorts, any) sort: (typeof sorts)[number] | null;
  @ChoiceField(['board'], any) view: 'board' | null;
}
