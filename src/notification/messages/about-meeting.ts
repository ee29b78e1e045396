import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import type { MessageRequest } from '../../platform/outbox/requests.js';
import type { Meeting } from '../../meetings/meetings.js';

/** A message about a meeting: its title and time are always among the values, instants in words. */
export function messageOf(
  meeting: Pick<Meeting, 'id' | 'title' | 'label' | 'startsAt' | 'endsAt'>,
  kind: string,
  to: readonly string[],
  data: Record<string, string | number>,
  url: string,
  occasion?: string,
): MessageRequest {
  const when = meeting.startsAt && meeting.endsAt ? screenSpan(meeting.startsAt, meeting.endsAt) : '';
  const words = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? screenInstant(value) : value,
    ]),
  );
  return {
    kind,
    to,
    about: { kind: 'meeting', id: meeting.id },
    data: { title: meeting.title, when, ...words },
    url,
    label: meeting.label,
    occasion,
  };
}
