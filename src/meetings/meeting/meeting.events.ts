/** A meeting that had been approved begins at another time now. */
export class MeetingMoved {
  static readonly event = 'meetings.moved';
  constructor(readonly meetingId: string) {}
}
