import { isAdministrator } from '../../platform/access/principal.js';
import type { Feature } from '../../platform/feature/feature.js';
import { DemoOversight } from '../demo/demo-oversight.js';
import { FindingOverdue } from './finding.reminder.js';
import { findingStateTable, oversees } from './finding.rules.js';
import { keepsOfficers } from './officer.rules.js';
import { OversightDocuments } from './oversight-documents.js';
import { FindingClosed } from './oversight.events.js';

/** Oversight of how meetings are run: automatic verdicts, findings, rectification. */
export const oversightFeature: Feature = {
  name: 'oversight',
  menu: [{ key: 'oversight', url: '/oversight', rank: 90, policy: 'oversight.desk', counts: ['recheck'] }],
  policies: {
    'oversight.desk': oversees,
    'oversight.officers': keepsOfficers,
    'oversight.see': (person) => !isAdministrator(person),
  },
  announces: [FindingClosed],
  handlers: [FindingOverdue],
  documents: [OversightDocuments],
  messages: [
    { kind: 'oversight.appointed', channels: ['MAIL'] },
    { kind: 'oversight.finding', channels: ['MAIL'], compulsory: true },
    { kind: 'oversight.near', channels: ['MAIL'] },
    { kind: 'oversight.planned', channels: [] },
    { kind: 'oversight.escalated', channels: ['MAIL'], compulsory: true },
    { kind: 'oversight.answered', channels: ['MAIL'] },
    { kind: 'oversight.returned', channels: ['MAIL'], compulsory: true },
    { kind: 'oversight.closed', channels: [] },
    { kind: 'oversight.overdue', channels: ['MAIL'], compulsory: true },
  ],
  todos: ['rectify', 'recheck'],
  parameters: [{ key: 'oversight.answerDays', default: 5, basis: 'S4.S4' }],
  stories: [DemoOversight],
  states: [findingStateTable],
};
