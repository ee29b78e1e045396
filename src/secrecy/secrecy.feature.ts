import { hasRole, isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { IndexText } from '../platform/search/index-text.handler.js';
import { secrecyPaths } from './secrecy.paths.js';

export const secrecyFeature: Feature = {
  name: 'secrecy',
  menu: [{ key: 'secrecy', url: secrecyPaths.home(), rank: 800, policy: 'secrecy.manage', counts: ['secrecyStop'] }],
  policies: {
    'secrecy.manage': (person) => hasRole(person, 'SECRECY'),
    'search.find': (person) => !isAdministrator(person),
  },
  handlers: [IndexText],
  messages: [{ kind: 'secrecy.stopped', channels: [] }],
  todos: ['secrecyStop'],
};
