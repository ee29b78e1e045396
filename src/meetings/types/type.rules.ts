/** The roles a meeting may have to name before it can be submitted (S1.2). */
export const dutyRoles = ['CONVENER', 'CHAIR', 'RECORDER'] as const;
export type DutyRole = (typeof dutyRoles)[number];

/** What a meeting type asks of an application (S1.1, S2.K1–K4). Flags come from the database as booleans or 0/1. */
export interface TypeTerms {
  id: string;
  /** Working days between notice and meeting (S3.N3, P12). */
  leadDays: number;
  /** Replies are due this many working days before the meeting, at `replyTime` (S3.N4). */
  replyDays: number;
  replyTime: string;
  defaultMinutes: number;
  /** Longest planned length in minutes before the page warns (P22). */
  longestMinutes: number;
  minutesRequired: boolean | number;
  /** Roles to be named before submission, parted by commas (S1.2). */
  requiredRoles: string;
  /** An initiating unit or leader (S2.K2). */
  needsInitiator: boolean | number;
  /** Fewest agenda items (S2.K2). */
  leastTopics: number;
  /** Experts, a consulted unit, or a reason why not (S2.K3). */
  needsExperts: boolean | number;
  /** Fewest units beside the convening one (S2.K4). */
  leastMemberUnits: number;
}

/** The roles that must be named. */
export function rolesOf(terms: TypeTerms): DutyRole[] {
  return dutyRoles.filter((role) => terms.requiredRoles.split(',').includes(role));
}
