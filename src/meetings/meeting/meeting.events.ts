/** A meeting that had been approved begins at another time now. */
export class MeetingMoved {
  static readonly event = 'meetings.moved';
  constructor(readonly meetingId: string) {}
}

/** The organiser has summed up a meeting and submitted its evaluation; evaluation tells it, for who stands beside it. */
export class MeetingEvaluated {
  static readonly event = 'meetings.evaluated';
  constructor(readonly meetingId: string) {}
}
