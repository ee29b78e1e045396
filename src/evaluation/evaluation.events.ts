/** The organiser has summed up a meeting and submitted its evaluation. */
export class MeetingEvaluated {
  static readonly event = 'evaluation.meetingEvaluated';
  constructor(readonly meetingId: string) {}
}
