/** States and acts of a correction that stands beside an approved record (S3.R4). */
export const erratumActs = {
  approve: { from: ['PROPOSED'], to: 'APPROVED' },
  refuse: { from: ['PROPOSED'], to: 'REFUSED' },
} as const;

export type ErratumState = 'PROPOSED' | (typeof erratumActs)[keyof typeof erratumActs]['to'];
