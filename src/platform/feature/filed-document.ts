import type { Label } from '../access/principal.js';
import type { Instant } from '../clock/instant.js';

/** 申请、通知、议程、签到表、材料、记录、更正单、纪要、督办台账、监督情况、评估报告, in the order in which they are filed (domain §5.6). */
export const filedKinds = [
  ...['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD'],
  ...['ERRATUM', 'MINUTES', 'FOLLOWUP', 'OVERSIGHT', 'EVALUATION'],
] as const;

/** A document of a meeting as it goes into the archive. */
export interface FiledDocument {
  /** One of `filedKinds`; its name is `archive.document.<kind>`. */
  kind: string;
  title: string;
  number?: string | null;
  /** 责任者: unit or person it comes from. */
  responsible: string;
  /** The local day on which it was formed. */
  date: string;
  /** Where its label is higher than its meeting's. */
  label?: Label;
  /** Ending of its file, without a dot. */
  ending: string;
  /** 原始文件 is kept as it was filed; papers are printed as PDF/A-2b. */
  original: boolean;
  content: Buffer;
  /** Of papers. */
  pages?: number;
}

/** What a module contributes to the archive package of a meeting. */
export abstract class DocumentSource {
  /** Every document of the meeting that exists, as of `at`: the same state and instant, the same bytes. */
  abstract documents(meetingId: string, at: Instant): Promise<FiledDocument[]>;
}
