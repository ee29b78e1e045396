import { isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { AssignTasks } from './followup/assign.handler.js';
import { DecisionSearch } from './followup/decision-search.js';
import { RemindTask } from './followup/ladder.js';
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
      counts: ['taskSign', 'taskReport', 'taskCheck', 'taskClose', 'taskExtension'],
    },
  ],
  policies: { 'followup.read': (person) => !isAdministrator(person) },
  announces: [TaskClosed],
  handlers: [AssignTasks, RemindTask],
  searches: [DecisionSearch],
  messages: [
    { kind: 'task.assigned', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'task.near', channels: ['MAIL', 'SMS'] },
    { kind: 'task.overdue', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'task.returned', channels: ['MAIL'] },
    { kind: 'task.extended', channels: ['MAIL'] },
    { kind: 'task.notExtended', channels: ['MAIL'] },
  ],
  todos: ['taskSign', 'taskReport', 'taskCheck', 'taskClose', 'taskExtension'],
  states: [taskStates],
};
