/** An application was submitted for approval. */
export class MeetingSubmitted {
  static readonly event = 'meetings.submitted';
  constructor(
    readonly meetingId: string,
    readonly round: number,
  ) {}
}

/** Its applicant took it back before it was decided. */
export class MeetingWithdrawn {
  static readonly event = 'meetings.withdrawn';
  constructor(readonly meetingId: string) {}
}
