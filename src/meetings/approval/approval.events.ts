/** The chain of approval is done; the meeting is being prepared. */
export class MeetingApproved {
  static readonly event = 'meetings.approved';
  constructor(readonly meetingId: string) {}
}

/** An approver sent it back to be revised. */
export class MeetingReturned {
  static readonly event = 'meetings.returned';
  constructor(readonly meetingId: string) {}
}

/** An approver refused it. */
export class MeetingRejected {
  static readonly event = 'meetings.rejected';
  constructor(readonly meetingId: string) {}
}
