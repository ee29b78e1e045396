import { localOf, parseInstant, type LocalDate } from '../../platform/clock/instant.js';
import { isId } from '../../platform/database/id.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';

/** A form that asks for a room at a time. */
interface Wanting {
  roomId: string | null;
  date: LocalDate | null;
  starts: string | null;
}

/** Puts an offered room and time into the form: `_intent` is `offer:<room>:<instant>`, the room empty
 * when none is needed. */
export function takeOffer(form: Submitted<Wanting>): void {
  const [act, roomId = '', ...rest] = form.intent.split(':');
  const startsAt = parseInstant(rest.join(':'));
  if (act !== 'offer' || (roomId && !isId(roomId)) || !startsAt) return;
  const { date, time } = localOf(startsAt);
  form.value.roomId = roomId || null;
  form.value.date = date;
  form.value.starts = time;
  Object.assign(form.typed, { roomId, date, starts: time });
}
