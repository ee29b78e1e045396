import { isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { RecheckTask } from './closure/recheck.handler.js';
import { DemoCompletions } from './demo/demo-completions.js';
import { DemoTasks } from './demo/demo-tasks.js';
import { AssignTasks } from './followup/assign.handler.js';
import { DecisionSearch } from './followup/decision-search.js';
import { NudgeTask, RemindTask } from './followup/ladder.handlers.js';
import { RegisterDocuments } from './followup/register-documents.js';
import { taskStates } from './followup/task.rules.js';
import { TaskClosed } from './supervision.events.js';

/** Oversight of how meetings are run, and follow-up of what they decided: two rooms. */
export const supervisionFeature: Feature = {
  name: 'supervision',
  menu: [
    {
      key: 'followups',
      url: '/followups',
      rank: 50,
      policy: 'followup.read',
      counts: ['taskSign', 'taskReport', 'taskContest', 'taskCheck', 'taskClose', 'taskExtension', 'taskRecheck'],
    },
  ],
  policies: { 'followup.read': (person) => !isAdministrator(person) },
  announces: [TaskClosed],
  handlers: [AssignTasks, RemindTask, NudgeTask, RecheckTask],
  searches: [DecisionSearch],
  documents: [RegisterDocuments],
  storedFiles: ['task_entry', 'finding_step'].map(
    (table) => `SELECT DISTINCT fileHash AS sha256 FROM ${table} WHERE fileHash IS NOT NULL`,
  ),
  messages: [
    { kind: 'task.assigned', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'task.assist', channels: ['MAIL'] },
    { kind: 'task.unsigned', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'task.report', channels: [] },
    { kind: 'task.near', channels: ['MAIL', 'SMS'] },
    { kind: 'task.due', channels: ['MAIL', 'SMS'] },
    { kind: 'task.behind', channels: ['MAIL'] },
    { kind: 'task.overdue', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'task.listed', channels: ['MAIL'], compulsory: true },
    { kind: 'task.extensionAsked', channels: ['MAIL'] },
    { kind: 'task.extended', channels: ['MAIL'] },
    { kind: 'task.notExtended', channels: ['MAIL'] },
    { kind: 'task.claimed', channels: ['MAIL'] },
    { kind: 'task.returned', channels: ['MAIL'] },
    { kind: 'task.accepted', channels: ['MAIL'] },
    { kind: 'task.closed', channels: ['MAIL'] },
    { kind: 'task.reopened', channels: ['MAIL'] },
    { kind: 'task.halted', channels: ['MAIL'] },
    { kind: 'task.resumed', channels: ['MAIL'] },
  ],
  todos: ['taskSign', 'taskReport', 'taskContest', 'taskCheck', 'taskClose', 'taskExtension', 'taskRecheck'],
  stories: [DemoTasks, DemoCompletions],
  states: [taskStates],
  labels: {
    task: 'SELECT m.label FROM task x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
    finding: 'SELECT m.label FROM finding x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
  },
};
