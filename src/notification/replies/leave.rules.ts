/** States and acts of leave (P13). Void: the meeting was changed before it was decided, and everybody is asked again. */
export const leaveActs = {
  grant: { from: ['PENDING'], to: 'GRANTED' },
  refuse: { from: ['PENDING'], to: 'REFUSED' },
  withdraw: { from: ['PENDING', 'GRANTED'], to: 'WITHDRAWN' },
  void: { from: ['PENDING'], to: 'VOID' },
} as const;

export type LeaveState = 'PENDING' | (typeof leaveActs)[keyof typeof leaveActs]['to'];

export const leaveStateTable = {
  name: 'leave',
  initial: 'PENDING',
  finals: ['REFUSED', 'WITHDRAWN', 'VOID'],
  acts: leaveActs,
};
