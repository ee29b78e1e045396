import type { Feature } from '../platform/feature/feature.js';

/** What one has to do, gathered from all modules. */
export const workbenchFeature: Feature = {
  name: 'workbench',
  menu: [{ key: 'workbench', url: '/', rank: 10, policy: 'workbench', counts: ['todo'] }],
  policies: { workbench: () => true },
};
