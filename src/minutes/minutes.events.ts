/** The chair has opened the sitting. */
export class SessionOpened {
  static readonly event = 'minutes.sessionOpened';
  constructor(readonly meetingId: string) {}
}

/** The chair has closed the sitting. */
export class SessionEnded {
  static readonly event = 'minutes.sessionEnded';
  constructor(readonly meetingId: string) {}
}

/** The record is approved and frozen; its decisions stand. */
export class RecordApproved {
  static readonly event = 'minutes.recordApproved';
  constructor(
    readonly meetingId: string,
    readonly recordId: string,
  ) {}
}

/** The draft of the minutes went to the chair. */
export class MinutesSubmitted {
  static readonly event = 'minutes.submitted';
  constructor(readonly meetingId: string) {}
}

/** The minutes are issued. */
export class MinutesIssued {
  static readonly event = 'minutes.issued';
  constructor(
    readonly meetingId: string,
    readonly minutesId: string,
  ) {}
}
