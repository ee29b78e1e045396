import type { Feature } from '../platform/feature/feature.js';

export const organisationFeature: Feature = {
  name: 'organisation',
  policies: {
    account: () => true,
  },
};
