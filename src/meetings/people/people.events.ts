/** Who is invited to an approved meeting was changed. */
export class PeopleChanged {
  static readonly event = 'meetings.peopleChanged';
  constructor(
    readonly meetingId: string,
    readonly added: readonly string[],
    readonly removed: readonly string[],
  ) {}
}
