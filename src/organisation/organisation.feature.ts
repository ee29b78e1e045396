import { isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { paths } from './organisation.paths.js';

export const organisationFeature: Feature = {
  name: 'organisation',
  menu: [{ key: 'people', url: paths.people(), rank: 900, policy: 'people.find' }],
  policies: {
    account: () => true,
    'delegation.give': (person) => !isAdministrator(person),
    'people.find': (person) => !isAdministrator(person),
  },
};
