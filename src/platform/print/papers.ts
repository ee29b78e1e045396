import type { AgendaData } from './papers/agenda.js';
import type { ApplicationData } from './papers/application.js';
import type { ArchiveCatalogueData } from './papers/archive-catalogue.js';
import type { ArchiveReportData } from './papers/archive-report.js';
import type { AttendanceSheetData } from './papers/attendance-sheet.js';
import type { CallSheetData } from './papers/call-sheet.js';
import type { CheckSheetData } from './papers/check-sheet.js';
import type { CostSheetData } from './papers/cost-sheet.js';
import type { CountersignSheetData } from './papers/countersign-sheet.js';
import type { CopyCoverData, CopyRegisterData } from './papers/copy-papers.js';
import type { ErratumData } from './papers/erratum.js';
import type { EvaluationReportData } from './papers/evaluation-report.js';
import type { FollowupOrderData } from './papers/followup-order.js';
import type { FollowupRegisterData } from './papers/followup-register.js';
import type { GuideData } from './papers/guide.js';
import type { InvitationData } from './papers/invitation.js';
import type { MinutesData } from './papers/minutes.js';
import type { NoticeData } from './papers/notice.js';
import type { OversightReportData } from './papers/oversight-report.js';
import type { ReadinessSheetData } from './papers/readiness-sheet.js';
import type { PlainPaperData } from './papers/plain.js';
import type { RecordData } from './papers/record.js';
import type { NameCardsData, SeatingPlanData } from './papers/seating.js';
import type { YearPlanData } from './papers/year-plan.js';

/** The data each paper is made of. */
export interface PaperData {
  notice: NoticeData;
  application: ApplicationData;
  agenda: AgendaData;
  'attendance-sheet': AttendanceSheetData;
  record: RecordData;
  erratum: ErratumData;
  minutes: MinutesData;
  'followup-order': FollowupOrderData;
  'followup-register': FollowupRegisterData;
  'archive-catalogue': ArchiveCatalogueData;
  'archive-report': ArchiveReportData;
  'call-sheet': CallSheetData;
  'check-sheet': CheckSheetData;
  'cost-sheet': CostSheetData;
  'countersign-sheet': CountersignSheetData;
  'copy-register': CopyRegisterData;
  'copy-cover': CopyCoverData;
  'evaluation-report': EvaluationReportData;
  'readiness-sheet': ReadinessSheetData;
  'oversight-report': OversightReportData;
  invitation: InvitationData;
  'name-cards': NameCardsData;
  'seating-plan': SeatingPlanData;
  script: PlainPaperData;
  guide: GuideData;
  'year-plan': YearPlanData;
}

export type PaperName = keyof PaperData;

export interface Paper {
  /** File in `views/print/`. */
  template: string;
  /** Text key of the paper's name, which begins its file name. */
  text: string;
}

/** All printed papers (pages.md §3). */
export const papers: Record<PaperName, Paper> = {
  notice: { template: 'notice.typ', text: 'print.papers.notice' },
  application: { template: 'application.typ', text: 'print.papers.application' },
  agenda: { template: 'agenda.typ', text: 'print.papers.agenda' },
  'attendance-sheet': { template: 'attendance-sheet.typ', text: 'print.papers.attendance-sheet' },
  record: { template: 'record.typ', text: 'print.papers.record' },
  erratum: { template: 'erratum.typ', text: 'print.papers.erratum' },
  minutes: { template: 'minutes.typ', text: 'print.papers.minutes' },
  'followup-order': { template: 'followup-order.typ', text: 'print.papers.followup-order' },
  'followup-register': { template: 'followup-register.typ', text: 'print.papers.followup-register' },
  'archive-catalogue': { template: 'archive-catalogue.typ', text: 'print.papers.archive-catalogue' },
  'archive-report': { template: 'archive-report.typ', text: 'print.papers.archive-report' },
  'call-sheet': { template: 'call-sheet.typ', text: 'print.papers.call-sheet' },
  'check-sheet': { template: 'check-sheet.typ', text: 'print.papers.check-sheet' },
  'cost-sheet': { template: 'cost-sheet.typ', text: 'print.papers.cost-sheet' },
  'countersign-sheet': { template: 'countersign-sheet.typ', text: 'print.papers.countersign-sheet' },
  'copy-register': { template: 'copy-register.typ', text: 'print.papers.copy-register' },
  'copy-cover': { template: 'copy-cover.typ', text: 'print.papers.copy-cover' },
  'evaluation-report': { template: 'evaluation-report.typ', text: 'print.papers.evaluation-report' },
  'readiness-sheet': { template: 'readiness-sheet.typ', text: 'print.papers.readiness-sheet' },
  'oversight-report': { template: 'oversight-report.typ', text: 'print.papers.oversight-report' },
  guide: { template: 'guide.typ', text: 'print.papers.guide' },
  script: { template: 'script.typ', text: 'print.papers.script' },
  'name-cards': { template: 'name-cards.typ', text: 'print.papers.name-cards' },
  'seating-plan': { template: 'seating-plan.typ', text: 'print.papers.seating-plan' },
  invitation: { template: 'invitation.typ', text: 'print.papers.invitation' },
  'year-plan': { template: 'year-plan.typ', text: 'print.papers.year-plan' },
};
