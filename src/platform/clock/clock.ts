// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
import type { Instant } from './instant.js';
export abstract class Clock {
  abstract now(): Instant;
}
export class SystemClock extends Clock {
  now() {
    return new Date().toISOString() as Instant;
  }
}
