/** The first notice of a meeting went out. */
export class NoticeIssued {
  static readonly event = 'notification.noticeIssued';
  constructor(
    readonly meetingId: string,
    readonly noticeId: string,
    readonly version: number,
  ) {}
}

/** Time, place or agenda of a notified meeting changed. */
export class MeetingChanged {
  static readonly event = 'notification.meetingChanged';
  constructor(
    readonly meetingId: string,
    readonly noticeId: string,
    readonly version: number,
  ) {}
}

/** The meeting will not take place. */
export class MeetingCalledOff {
  static readonly event = 'notification.meetingCalledOff';
  constructor(readonly meetingId: string) {}
}
