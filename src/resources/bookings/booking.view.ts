import { hasRole, type Principal } from '../../platform/access/principal.js';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { addMinutes, localOf } from '../../platform/clock/instant.js';
import { paths } from '../resources.paths.js';
import type { BookingRow } from './booking.queries.js';
import { mayArrive, mayManage } from './booking.rules.js';

type Translate = (key: string, args?: Record<string, unknown>) => string;

const kinds = { HELD: 'wait', ASKED: 'wait', CONFIRMED: 'ok', RELEASED: 'closed' } as const;

/** The page of one booking (RS3): its facts, and what its holder may do with it. */
export function bookingView(row: BookingRow, reader: Principal, now: string, t: Translate): object {
  const inForce = row.state !== 'RELEASED' && row.endsAt > now;
  const manages = inForce && mayManage(row, reader);
  const own = manages && !row.meetingId;
  const act = (name: string, url: string) => ({ label: t(`resources.booking.${name}`), url });
  return {
    tag: { kind: kinds[row.state], label: t(`resources.booking.state.${row.state}`) },
    mark: row.label === 'PUBLIC' ? undefined : t(`resources.label.${row.label}`),
    facts: facts(row, t),
    acts: [
      ...(row.state === 'ASKED' && hasRole(reader, 'ROOM_KEEPER') ? [act('decide', paths.approval(row.id))] : []),
      ...(own ? [act('move', paths.move(row.id)), act('release', paths.release(row.id))] : []),
    ],
    arrival: own && mayArrive(row, now) ? paths.arrival(row.id) : undefined,
    asked: row.state === 'ASKED' && inForce,
    mayConfirm: own && row.state === 'HELD',
    meeting: row.meetingId ? `/meetings/${row.meetingId}` : undefined,
    ofMeeting: manages && row.meetingId ? t('resources.bookings.ofMeeting') : undefined,
  };
}

function facts(row: BookingRow, t: Translate) {
  const fact = (name: string, value: string | null, url?: string) => ({
    label: t(`resources.booking.${name}`),
    value,
    url,
  });
  const cleared = localOf(addMinutes(row.endsAt, row.turnaroundMinutes)).time;
  return [
    fact('room', row.room, paths.room(row.roomId)),
    fact('time', screenSpan(row.startsAt, row.endsAt)),
    ...(row.turnaroundMinutes ? [fact('cleared', t('resources.booking.until', { time: cleared }))] : []),
    fact('purpose', row.title),
    fact('holder', `${row.holder ?? ''} ${row.unit ?? ''}`),
    ...(row.heads === null ? [] : [fact('heads', t('resources.people', { n: row.heads }))]),
    ...(row.layout ? [fact('layout', t(`resources.layout.${row.layout}`))] : []),
    ...(row.decidedAt && row.state === 'CONFIRMED'
      ? [fact('decided', `${screenInstant(row.decidedAt)} ${row.decidedBy ?? ''}`)]
      : []),
    ...(row.arrivedAt ? [fact('arrivedAt', screenInstant(row.arrivedAt))] : []),
    ...(row.heldUntil ? [fact('heldUntil', screenInstant(row.heldUntil))] : []),
    ...(row.releasedAt
      ? [
          fact('released', `${screenInstant(row.releasedAt)} ${row.releasedBy ?? ''}`),
          fact('reason', reasonSaid(row.releaseReason, t)),
        ]
      : []),
  ];
}

/** Reasons that the system itself gives are kept as words of its own; people's stand as they wrote them. */
const ownReasons = ['application', 'rejected', 'withdrawn', 'series', 'noShow', 'endedEarly'];

function reasonSaid(reason: string | null, t: Translate): string | null {
  return reason && ownReasons.includes(reason) ? t(`resources.booking.because.${reason}`) : reason;
}
