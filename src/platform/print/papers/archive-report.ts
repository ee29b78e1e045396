import type { PaperMarks } from './shared.js';

/** 四性检测报告: one line per check. */
export interface ArchiveReportData extends PaperMarks {
  archiveNumber: string;
  subject: string;
  /** On filing, on transfer, in keeping. */
  stage: string;
  testedAt: string;
  testedBy: string;
  checks: {
    group: 'authenticity' | 'integrity' | 'usability' | 'security';
    item: string;
    method: string;
    result: 'passed' | 'failed' | 'skipped';
    detail?: string;
  }[];
  conclusion: string;
}
