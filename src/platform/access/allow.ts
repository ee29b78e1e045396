import { SetMetadata } from '@nestjs/common';

export const ALLOW = 'yishi:allow';
export const OPEN = 'yishi:open';

/** Declares the policy of a route. A route with neither `Allow` nor `Open` stops the start. */
export const Allow = (policy: string) => SetMetadata(ALLOW, policy);

/** Opens a route to people who are not signed in, and says why. */
export const Open = (because: string) => SetMetadata(OPEN, because);
