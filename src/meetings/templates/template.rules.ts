import type { Refusal } from '../../platform/web/errors.js';
import type { ApplicationContent } from '../application/application.js';

/** What may be taken from one application for others: not its time, room, haste, plan, nor the ids of its items. */
export function reusable(content: ApplicationContent): ApplicationContent {
  return {
    ...content,
    ...{ startsAt: null, endsAt: null, roomId: null, urgentReason: '', planItemId: null, unplannedReason: '' },
    ...{ leanAnswer: null, leanReason: '', feeExceptionReason: '' },
    items: content.items.map((item) => ({ ...item, id: undefined, topicId: undefined })),
  };
}

/** A work secret stays where its scope is known (S5.C2). */
export function templateFaults({ label }: Pick<ApplicationContent, 'label'>): Refusal[] {
  return label === 'WORK_SECRET' ? [{ key: 'templates.noSecrets', field: 'name', source: 'S5.C2' }] : [];
}

/** Who begins with it: its owner, and his unit when he shares it. */
export function mayUse(template: { ownerId: string; unitId: string | null }, who: { id: string; unitId: string }) {
  return template.ownerId === who.id || template.unitId === who.unitId;
}
