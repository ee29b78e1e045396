import { localDateOf } from '../../platform/clock/instant.js';
import { leadDays, type LeadOptions, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TypeLead } from '../types/type.queries.js';

/** What lead time is counted from: now, by the organ's calendar. */
export interface LeadBasis {
  now: string;
  calendar: WorkingCalendar;
  lead: LeadOptions;
}

/** How many working days a notice issued now would have before this time, and for which types that is too few (S3.N3). */
export function slotLead(startsAt: string, types: readonly TypeLead[], basis: LeadBasis, texts: Texts): string {
  const has = leadDays(basis.calendar, basis.now, localDateOf(startsAt), basis.lead);
  const short = types
    .filter((type) => type.leadDays > has)
    .map(({ type, leadDays: wanted }) =>
      texts.t('slots.lead.needs', { type: texts.t(`meetings.type.${type}`), wanted }),
    );
  if (!short.length) return texts.t('slots.lead.enough', { has });
  return texts.t('slots.lead.short', { has, types: short.join('、') });
}
