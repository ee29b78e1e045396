import { hasRole, isAdministrator, type Principal } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { AgendaChanged } from './agenda/agenda.events.js';
import { MeetingSubmitted, MeetingWithdrawn } from './application/application.events.js';
import { MeetingApproved, MeetingRejected, MeetingReturned } from './approval/approval.events.js';
import { RemindApproval } from './approval/remind-approval.handler.js';
import { stepStateTable } from './approval/approval.rules.js';
import { settlementStateTable } from './cost/settlement.rules.js';
import { DemoApplications } from './demo/demo-applications.js';
import { DemoMemberUnits } from './demo/demo-member-units.js';
import { DemoPapers } from './demo/demo-papers.js';
import { DemoChronicle } from './demo/demo-chronicle.js';
import { DemoExperts } from './demo/demo-experts.js';
import { DemoPlan } from './demo/demo-plan.js';
import { DemoTopics } from './demo/demo-topics.js';
import { MeetingEvaluated, MeetingMoved } from './meeting/meeting.events.js';
import { meetingStateTable } from './meeting/meeting.rules.js';
import { memberUnitMessages, memberUnitStateTable } from './member-units/member-unit.rules.js';
import { RemindUnit } from './member-units/remind-unit.handler.js';
import { UnitsApproved } from './member-units/units-approved.handler.js';
import { UnitsMoved } from './member-units/units-moved.handler.js';
import { MaterialSearch } from './materials/material-search.js';
import { materialMessages } from './owed-materials/owed.rules.js';
import { RefreshMaterials, RemindMaterials } from './owed-materials/owed.handlers.js';
import { copyStateTable } from './copies/copy.rules.js';
import { distributionMessages } from './distribution/distribution.rules.js';
import { MeetingDocuments } from './papers/meeting-documents.js';
import { planItemStateTable, yearPlanStateTable } from './plan/plan.rules.js';
import { PeopleChanged } from './people/people.events.js';
import { AskVenue } from './venue/ask-venue.handler.js';
import { MeetingSearch } from './search/meeting-search.js';
import { recusalMessages } from './recusals/recusal.rules.js';
import { OverdueApproval } from './referral/overdue-approval.handler.js';
import { callMessages, callStateTable } from './topic-calls/call.rules.js';
import { RemindCall } from './topic-calls/remind-call.handler.js';
import { RemindOpinion } from './topics/remind-opinion.handler.js';
import { TopicsApproved } from './topics/topics-approved.handler.js';
import { topicMessages, topicStateTable, topicTodos } from './topics/topic.rules.js';

const works = (person: Principal) => !isAdministrator(person);

/** Planning, applying for, approving and preparing meetings. */
export const meetingsFeature: Feature = {
  name: 'meetings',
  menu: [
    {
      key: 'meetings',
      url: '/meetings',
      rank: 20,
      policy: 'meeting.read',
      counts: [
        'approve',
        'revise',
        'check',
        'material',
        'venueApproval',
        'settle',
        'settlementConfirm',
        'memberUnit',
        'referApproval',
        'instruction',
      ],
    },
    { key: 'topics', url: '/topics', rank: 25, policy: 'meeting.read', counts: [...topicTodos, 'topicCall'] },
  ],
  policies: {
    'meeting.read': works,
    'meeting.apply': works,
    'meeting.approve': works,
    'meetings.settings': (person) => hasRole(person, 'SYS_ADMIN'),
  },
  announces: [
    ...[MeetingSubmitted, MeetingWithdrawn, MeetingApproved, MeetingReturned, MeetingRejected],
    ...[AgendaChanged, PeopleChanged, MeetingMoved, MeetingEvaluated],
  ],
  messages: [
    { kind: 'approvalAsked', channels: ['MAIL'] },
    { kind: 'approvalReferredREFER', channels: ['MAIL'] },
    { kind: 'approvalReferredCOUNTERSIGN', channels: ['MAIL'] },
    { kind: 'approvalOverdue', channels: ['MAIL'] },
    { kind: 'instructionGiven', channels: ['MAIL'] },
    { kind: 'instructionAnswered', channels: ['MAIL'] },
    { kind: 'applicationApproved', channels: ['MAIL'] },
    { kind: 'applicationReturned', channels: ['MAIL'] },
    { kind: 'applicationRefused', channels: ['MAIL'] },
    { kind: 'dutyAppointed', channels: ['MAIL'] },
    { kind: 'venueAskedAgain', channels: [] },
    { kind: 'venueApproved', channels: ['MAIL'] },
    { kind: 'venueRefused', channels: ['MAIL'] },
    ...[
      ...[...topicMessages, ...callMessages, ...materialMessages],
      ...[...memberUnitMessages, ...distributionMessages, ...recusalMessages],
    ].map((kind) => ({
      kind,
      channels: ['MAIL' as const],
    })),
  ],
  handlers: [
    ...[RemindApproval, RemindCall, RemindOpinion, TopicsApproved, RefreshMaterials, RemindMaterials],
    ...[OverdueApproval, RemindUnit, UnitsApproved, UnitsMoved, AskVenue],
  ],
  searches: [MeetingSearch, MaterialSearch],
  documents: [MeetingDocuments],
  storedFiles: [
    'SELECT DISTINCT sha256 FROM material_version',
    'SELECT DISTINCT sha256 FROM topic_file',
    'SELECT DISTINCT sha256 FROM expense',
  ],
  todos: [
    'approve',
    'revise',
    'planRevise',
    'planDecision',
    'planReturned',
    'check',
    'material',
    'venueApproval',
    'settle',
    'settlementConfirm',
    ...topicTodos,
    'topicCall',
    'memberUnit',
  ],
  parameters: [
    { key: 'meetings.cutOff', default: '17:30', basis: 'domain §9.3' },
    { key: 'meetings.countMeetingDay', default: 0, basis: 'domain §9.3' },
    { key: 'meetings.plannedTypes', default: 'NONE', basis: 'domain §4.1' },
    { key: 'meetings.plannedFeeClasses', default: 'I,II,III', basis: 'domain §4.1' },
    { key: 'meetings.costException', default: 'PRINCIPAL', basis: 'S8.X7' },
    { key: 'meetings.workFrom', default: '08:30', basis: 'S8.X6' },
    { key: 'meetings.lunchFrom', default: '12:00', basis: 'S8.X6' },
    { key: 'meetings.lunchUntil', default: '14:00', basis: 'S8.X6' },
    { key: 'meetings.workUntil', default: '17:30', basis: 'S8.X6' },
    { key: 'meetings.memberUnitDays', default: 2, basis: 'S2.K4' },
    { key: 'meetings.recusalLessensDue', default: 0, basis: 'P7' },
    { key: 'meetings.recusalWithholds', default: 1, basis: 'P7' },
    { key: 'meetings.officeUnit', default: 'BGS', basis: 'S6.I1' },
  ],
  states: [
    meetingStateTable,
    stepStateTable,
    planItemStateTable,
    yearPlanStateTable,
    topicStateTable,
    callStateTable,
    settlementStateTable,
    memberUnitStateTable,
    copyStateTable,
  ],
  labels: {
    meeting: 'SELECT x.label FROM meeting x WHERE x.id',
    instruction: 'SELECT m.label FROM instruction x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
    approval: 'SELECT m.label FROM approval_step x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
    engagement: 'SELECT x.label FROM engagement x WHERE x.id',
    memberUnit: 'SELECT m.label FROM member_unit x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
    topic: 'SELECT x.label FROM topic x WHERE x.id',
    opinion: 'SELECT t.label FROM topic_consultation x JOIN topic t ON t.id = x.topicId WHERE x.id',
    placement: 'SELECT t.label FROM topic_placement x JOIN topic t ON t.id = x.topicId WHERE x.id',
  },
  stories: [DemoApplications, DemoMemberUnits, DemoPapers, DemoChronicle, DemoTopics, DemoPlan, DemoExperts],
};
