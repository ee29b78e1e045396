import { hasRole, isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { ArchiveSearch } from './filing/archive-search.js';
import { DemoFilings } from './demo/demo-filings.js';
import { DemoShelf } from './demo/demo-shelf.js';
import { filingStates } from './filing/filing.rules.js';
import { OweFiling } from './filing/owe-filing.handler.js';
import { CheckPackage } from './package/check-package.handler.js';
import { MakePackage } from './package/package.handler.js';
import { PackageVerifier } from './package/package.verifier.js';

/** Filing, retention, packages. */
export const archiveFeature: Feature = {
  name: 'archive',
  menu: [
    {
      key: 'archive',
      url: '/archive',
      rank: 70,
      policy: 'archive.read',
      counts: ['archiveFile', 'archiveReceive', 'archiveAgain', 'archiveFault'],
    },
  ],
  policies: {
    'archive.read': (person) => !isAdministrator(person),
    'archive.receive': (person) => hasRole(person, 'ARCHIVIST'),
  },
  handlers: [OweFiling, MakePackage, CheckPackage],
  todos: ['archiveFile', 'archiveReceive', 'archiveAgain', 'archiveFault'],
  searches: [ArchiveSearch],
  storedFiles: ['SELECT packageHash AS sha256 FROM archive_item WHERE packageHash IS NOT NULL'],
  verifiers: [PackageVerifier],
  stories: [DemoFilings, DemoShelf],
  states: [filingStates],
};
