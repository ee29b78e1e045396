import { Code, Id, Int, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 出席, 列席, 旁听, 专家, 工作人员. Only members count for the quorum. */
export const capacities = ['MEMBER', 'NON_VOTING', 'OBSERVER', 'EXPERT', 'STAFF'] as const;
export type Capacity = (typeof capacities)[number];

/** Somebody invited to a meeting, with name, post and unit as they were when he was put on the list (Q8). */
@Stored('meeting_person', [
  ['!meetingId', 'personId'],
  ['personId', 'meetingId'],
  ['meetingId', 'rank'],
])
export class MeetingPerson {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  @Code() capacity: Capacity;
  @Name() name: string;
  @Name() post: string;
  @Ref() unitId: string;
  @Name() unitName: string;
  @Int() rank: number;
  /** In the order named; lists go by `rank`. */
  @Int() position: number;
}
