/** The agenda of an approved meeting was changed; what was issued may now differ. */
export class AgendaChanged {
  static readonly event = 'meetings.agendaChanged';
  constructor(readonly meetingId: string) {}
}
