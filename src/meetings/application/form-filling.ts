import { localOf, minutesBetween } from '../../platform/clock/instant.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { randomToken } from '../../platform/web/tokens.js';
import type { ApplicationContent } from './application.js';
import { ApplicationForm, rowFields } from './application.form.js';
import type { PlanItem } from '../plan/plan.entity.js';
import type { ItemRow } from './item-rows.rules.js';

/** A form as if these values had been typed: for the first showing of a stored, copied or empty application. */
export function filledForm(typed: Record<string, string | string[]>, version = 0): Submitted<ApplicationForm> {
  return new Submitted(ApplicationForm, { typed, value: new ApplicationForm(), once: randomToken(), version });
}

/** What an empty application starts with. */
export const blank = (hostUnitId: string): Record<string, string | string[]> => ({ label: 'INTERNAL', hostUnitId });

/** What an application for a planned meeting starts with. */
export const planned = (item: PlanItem): Record<string, string | string[]> => ({
  ...blank(item.unitId),
  ...{ type: item.type, title: item.title, purpose: item.purpose, feeClass: item.feeClass, planItemId: item.id },
  costFen: (Number(item.budgetFen) / 100).toFixed(2),
});

/** The texts in which a stored application stands in its form; `presenters` are names by id. */
export function typedOf(
  content: ApplicationContent,
  presenters: ReadonlyMap<string, { name: string }>,
): Record<string, string | string[]> {
  const { startsAt, endsAt } = content;
  const start = startsAt ? localOf(startsAt) : undefined;
  const one = (id: string | null) => (id ? [id] : []);
  const rows = content.items.map<ItemRow>((item) => ({
    itemId: item.id ?? '',
    itemTopic: item.topicId ?? '',
    itemTitle: item.title,
    itemCategory: item.category,
    itemMatter: item.matter,
    itemPresenter: presenters.get(item.presenterId ?? '')?.name ?? '',
    itemUnit: item.unitId ?? '',
    itemMinutes: String(item.minutes),
  }));
  return {
    type: content.subtype ?? content.type,
    title: content.title,
    purpose: content.purpose,
    outcomes: content.outcomes.join('\n'),
    hostUnitId: content.hostUnitId,
    initiatorUnitId: content.initiatorUnitId ?? '',
    initiatorIds: one(content.initiatorId),
    date: start?.date ?? '',
    starts: start?.time ?? '',
    minutes: startsAt && endsAt ? String(minutesBetween(startsAt, endsAt)) : '',
    urgentReason: content.urgentReason,
    roomId: content.roomId ?? '',
    place: content.place,
    convenerIds: one(content.convenerId),
    chairIds: one(content.chairId),
    recorderIds: one(content.recorderId),
    memberIds: content.memberIds,
    nonVotingIds: content.nonVotingIds,
    expertIds: content.expertIds,
    memberUnitIds: content.memberUnitIds ?? [],
    consultedUnitId: content.consultedUnitId ?? '',
    noExpertReason: content.noExpertReason,
    label: content.label,
    personalInfo: content.personalInfo ? '1' : '',
    isMajor: content.isMajor ? '1' : '',
    feeClass: content.feeClass ?? '',
    leanAnswer: content.leanAnswer ?? '',
    leanReason: content.leanReason ?? '',
    planItemId: content.planItemId ?? '',
    unplannedReason: content.unplannedReason ?? '',
    costFen: content.costFen === null ? '' : (content.costFen / 100).toFixed(2),
    costNote: content.costNote,
    feeExceptionReason: content.feeExceptionReason ?? '',
    ...Object.fromEntries(rowFields.map((name) => [name, rows.map((row) => row[name])])),
  };
}
