import ICAL from 'ical.js';
import { invitationText } from './invitation.js';

const base = {
  meetingId: '1abc',
  personId: '2def',
  sequence: 1,
  method: 'REQUEST' as const,
  title: '关于农田水利；第2次,会议\n换行',
  place: '二号楼305',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T02:30:00.000Z',
  stampedAt: '2026-11-24T02:00:00.000Z',
  url: 'http://localhost:3000/meetings/1abc',
  organizer: 'yishi@localhost',
  attendee: 'hewei@yunxi.example',
};

test('an invitation reads back as it was meant, in UTC', () => {
  const calendar = new ICAL.Component(ICAL.parse(invitationText(base)) as never);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(event.summary).toBe(base.title);
  expect(event.startDate.toJSDate().toISOString()).toBe(base.startsAt);
  expect(event.endDate.toJSDate().toISOString()).toBe(base.endsAt);
  expect(event.uid).toBe('1abc.2def@yishi');
  expect(event.sequence).toBe(1);
});

test('a cancellation keeps the UID and raises the sequence', () => {
  const text = invitationText({ ...base, method: 'CANCEL', sequence: 2 });
  expect(text).toContain('METHOD:CANCEL');
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).toContain('SEQUENCE:2');
  expect(text).toContain('UID:1abc.2def@yishi');
});
