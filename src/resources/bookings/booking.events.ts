/** A meeting's room is booked and so many minutes have passed since its beginning; who sees the meeting may free it. */
export class RoomUnused {
  static readonly event = 'resources.roomUnused';
  constructor(
    readonly bookingId: string,
    readonly meetingId: string,
    readonly minutes: number,
  ) {}
}
