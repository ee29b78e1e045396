import type { Contact, EndBlock, PaperMarks, Signature } from './shared.js';

/** 会议通知, 会议变更通知, 会议取消通知 (S3.N1, domain §3.5). What is absent leaves no heading. */
export interface NoticeData extends PaperMarks {
  /** `official`: red header, number, end block; `internal`: none of them. */
  form: 'official' | 'internal';
  /** Red mark of the `official` form: the organ's name and the word for document. */
  organMark?: string;
  /** As issued, such as 青政办发〔2026〕12号. */
  number?: string;
  urgency?: string;
  /** 主送, without the colon. */
  addressees: string;
  /** Purpose; of a change or cancellation also the first notice's number and the reason. */
  opening: string | string[];
  /** The meeting's name, on the reply slip. */
  meeting: string;
  /** Of a change: what was, what is. */
  changes?: { item: string; from: string; to: string }[];
  time?: string;
  checkIn?: string;
  place?: string;
  theme?: string | string[];
  chair?: string;
  members?: string[];
  nonVoting?: string[];
  agenda?: { title: string; presenter?: string; minutes?: number }[];
  materials?: string | string[];
  reply?: string | string[];
  leave?: string | string[];
  discipline?: string | string[];
  secrecy?: string | string[];
  other?: string | string[];
  /** Attached as 附件1; rows already known are filled in. */
  replySlip?: {
    deadline: string;
    rows?: { unit: string; name: string; post: string; phone: string }[];
    /** Rows in all; empty ones fill up. Default 6. */
    blankRows?: number;
  };
  /** Names of further attachments. */
  attachments?: string[];
  signature: Signature;
  contact?: Contact;
  endBlock?: EndBlock;
}
