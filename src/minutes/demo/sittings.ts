import type { DemoSitting } from './sitting.js';
import { sittingsOfNow } from './sittings.now.js';
import { sittingsOfThePast } from './sittings.past.js';

export const demoSittings: DemoSitting[] = [...sittingsOfNow, ...sittingsOfThePast];
