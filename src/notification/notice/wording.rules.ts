/** 特急 within a day of the meeting, 加急 when the lead time is not kept otherwise (GB/T 9704-2012 §7.2.3, S3.N3). */
export type Urgency = 'UTMOST' | 'URGENT';

export function urgencyOf(inTime: boolean, leadDays: number): Urgency | undefined {
  if (inTime) return undefined;
  return leadDays < 1 ? 'UTMOST' : 'URGENT';
}

/** Whether a purpose says already what for, so that a sentence can begin with it: 为贯彻落实……. */
export function saysWhatFor(purpose: string): boolean {
  return /^(为|根据|按照|依据|因)/u.test(purpose.trim());
}
