import { hasRole, isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { DemoDesks } from './demo/demo-desks.js';
import { paths } from './organisation.paths.js';

export const organisationFeature: Feature = {
  name: 'organisation',
  menu: [{ key: 'people', url: paths.people(), rank: 900, policy: 'people.find' }],
  policies: {
    account: () => true,
    'delegation.give': (person) => !isAdministrator(person),
    'grants.manage': (person) => hasRole(person, 'SEC_ADMIN'),
    'people.find': (person) => !isAdministrator(person),
    'people.manage': (person) => hasRole(person, 'SYS_ADMIN'),
  },
  messages: [
    { kind: 'account.locked', channels: ['MAIL'], compulsory: true },
    { kind: 'account.granted', channels: ['MAIL'], compulsory: true },
  ],
  todos: ['grant'],
  stories: [DemoDesks],
};
