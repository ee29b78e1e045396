import { isAdministrator, type Principal } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { AskCountersigns } from './countersign/ask-countersigns.handler.js';
import { CountersignDocuments } from './countersign/countersign-documents.js';
import { countersignMessages, countersignStateTable } from './countersign/countersign.rules.js';
import { RemindCountersign } from './countersign/remind-countersign.handler.js';
import { DemoAttendance } from './demo/demo-attendance.js';
import { DemoCountersigns } from './demo/demo-countersigns.js';
import { DemoRecords } from './demo/demo-records.js';
import { DemoSittings } from './demo/demo-sittings.js';
import { MinutesIssued, MinutesSubmitted, RecordApproved, SessionEnded, SessionOpened } from './minutes.events.js';
import { minutesActs } from './minutes/minutes.rules.js';
import { objectionActs } from './objections/objection.rules.js';
import { RecordDocuments } from './papers/record-documents.js';
import { AttendanceDocuments } from './papers/sitting-documents.js';
import { FreeUnusedRoom } from './presence/room-unused.handler.js';
import { erratumActs } from './record/erratum.rules.js';
import { recordActs } from './record/record.rules.js';
import { MinutesSearch } from './search/minutes-search.js';
import { seatedBadge } from './seat/seat.queries.js';
import { seatWordActs } from './seat/seat.rules.js';
import { IndexRecord, SpeechSearch } from './search/speech-search.js';

const business = (person: Principal) => !isAdministrator(person);

export const minutesFeature: Feature = {
  name: 'minutes',
  policies: { 'session.see': business, 'record.see': business, 'minutes.see': business },
  announces: [SessionOpened, SessionEnded, RecordApproved, MinutesSubmitted, MinutesIssued],
  handlers: [IndexRecord, FreeUnusedRoom, AskCountersigns, RemindCountersign],
  documents: [AttendanceDocuments, RecordDocuments, CountersignDocuments],
  searches: [SpeechSearch, MinutesSearch],
  messages: [
    { kind: 'session.belowQuorum', channels: [] },
    { kind: 'record.review', channels: ['MAIL'] },
    { kind: 'record.returned', channels: ['MAIL'] },
    { kind: 'record.deputy', channels: ['MAIL'] },
    { kind: 'record.takenOver', channels: ['MAIL'] },
    { kind: 'record.objection', channels: ['MAIL'] },
    { kind: 'record.objectionAnswered', channels: ['MAIL'] },
    { kind: 'record.scored', channels: ['MAIL'] },
    { kind: 'minutes.signing', channels: ['MAIL'] },
    ...countersignMessages.map((kind) => ({ kind, channels: ['MAIL' as const] })),
    { kind: 'minutes.issued', channels: ['MAIL'], compulsory: true },
  ],
  todos: [
    'record',
    'recordReview',
    'erratum',
    'objection',
    'closing',
    'minutes',
    'minutesSigning',
    'minutesReceipt',
    'countersign',
  ],
  parameters: [
    { key: 'minutes.objectionDays', default: 3, basis: 'S3.R7' },
    { key: 'minutes.countersignDays', default: 3, basis: 'S2.K4' },
    { key: 'minutes.holdMinutes', default: 30, basis: 'S2.O5' },
  ],
  menu: [
    { key: 'minutes', url: '/minutes', rank: 25, policy: 'minutes.see', counts: ['minutesReceipt', 'countersign'] },
  ],
  badges: [seatedBadge],
  focus: { kind: seatedBadge.kind, url: '/seat' },
  stories: [DemoSittings, DemoRecords, DemoCountersigns, DemoAttendance],
  labels: {
    countersign: 'SELECT m.label FROM countersign x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
  },
  states: [
    countersignStateTable,
    { name: 'record', initial: 'DRAFT', finals: ['APPROVED'], acts: recordActs },
    { name: 'erratum', initial: 'PROPOSED', finals: ['APPROVED', 'REFUSED'], acts: erratumActs },
    { name: 'objection', initial: 'OPEN', finals: ['UPHELD', 'DECLINED'], acts: objectionActs },
    { name: 'seatWord', initial: 'OPEN', finals: ['TAKEN', 'WITHDRAWN'], acts: seatWordActs },
    { name: 'minutes', initial: 'DRAFT', finals: ['ISSUED'], acts: minutesActs },
  ],
};
