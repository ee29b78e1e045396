import type { PaperDate, PaperMarks } from './shared.js';

/** 归档文件目录 (DA/T 22-2015, domain §5.3). */
export interface ArchiveCatalogueData extends PaperMarks {
  fondsName: string;
  fondsCode: string;
  year: string;
  retention: string;
  rows: {
    archiveNumber: string;
    documentNumber?: string;
    responsible: string;
    title: string;
    /** Shown as eight digits. */
    date: PaperDate;
    secrecyLabel?: string;
    pages: number;
    remark?: string;
  }[];
}
