import { hasRole, isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';

/** The administrators' desk, the working calendar and the parameters. */
export const administrationFeature: Feature = {
  name: 'administration',
  menu: [{ key: 'admin', url: '/admin', rank: 120, policy: 'administration.desk' }],
  policies: {
    'administration.desk': isAdministrator,
    'audit.read': (person) => hasRole(person, 'AUDIT_ADMIN', 'SEC_ADMIN'),
    'audit.verify': (person) => hasRole(person, 'AUDIT_ADMIN'),
    'administration.settings': (person) => hasRole(person, 'SYS_ADMIN'),
  },
};
