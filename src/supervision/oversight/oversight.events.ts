/** A problem was put right, rechecked and struck off. */
export class FindingClosed {
  static readonly event = 'supervision.findingClosed';
  constructor(
    readonly findingId: string,
    readonly meetingId: string,
  ) {}
}
