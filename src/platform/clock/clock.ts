import { addMinutes, instantOf, type Instant } from './instant.js';

/** The one source of "now"; rules get the instant as a value, never the clock (Q17). */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantOf(Date.now());
  }
}

/** A clock that stands still until it is set; for tests and for `yishi tick --at`. */
export class TestClock extends Clock {
  constructor(private instant: Instant) {
    super();
  }

  now(): Instant {
    return this.instant;
  }

  set(instant: Instant): void {
    this.instant = instant;
  }

  advanceMinutes(minutes: number): void {
    this.instant = addMinutes(this.instant, minutes);
  }
}
