import type { Contact, PaperMarks, Signature } from './shared.js';

/** 会议邀请函 in the form of a letter (信函式, GB/T 9704-2012 §10.1). */
export interface InvitationData extends PaperMarks {
  organMark: string;
  number?: string;
  meeting: string;
  /** Without the colon. */
  addressee: string;
  body: string | string[];
  /** 保密承诺书, attached, to be signed. */
  commitment: { title: string; lines: string[] };
  signature: Signature;
  contact?: Contact;
}
