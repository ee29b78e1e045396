/** A date `YYYY-MM-DD`; the paper shows it as 2026年3月5日. */
export type PaperDate = string;

/** What every paper may carry. Texts arrive in Chinese; several paragraphs as several strings or lines. */
export interface PaperMarks {
  /** The paper's title, and the PDF's. A line break in it is kept; otherwise it is broken between words. */
  title: string;
  /** The instant the paper was made (`2026-03-05T02:00:00.000Z`): same data and instant, same bytes. */
  asOf: string;
  /** Of issued papers (Q40): stands with its QR code in the bottom margin of each page. */
  verification?: Verification;
  /** 内部 or 工作秘密, at the top left of an official paper (domain §6.3). */
  secrecyMark?: string;
  /** Marks each page as a draft. */
  draft?: boolean;
  /** Reader and time of a labelled copy, drawn across each page. */
  watermark?: string;
}

export interface Verification {
  code: string;
  /** What the QR code opens, and what one types without a camera. */
  address: string;
}

export interface Signature {
  organ: string;
  date: PaperDate;
}

/** 版记, GB/T 9704-2012 §7.4. */
export interface EndBlock {
  /** 抄送 (of minutes: 分送). */
  copyTo?: string[];
  printedBy: string;
  printedOn: PaperDate;
  /** Printed on both sides: the end block moves to an even page. */
  duplex?: boolean;
}

export interface Contact {
  name: string;
  phone: string;
}

/** A step of an approval as it stands on a form: an empty opinion leaves the box to be written in. */
export interface OpinionBox {
  /** What the box is for, such as the unit's or the leader's opinion. */
  label: string;
  opinion?: string | string[];
  name?: string;
  /** For whom, when given by delegation. */
  onBehalfOf?: string;
  date?: PaperDate;
}
