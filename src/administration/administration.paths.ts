/** The addresses of the administrators' settings. */
export const paths = {
  desk: () => '/admin',
  calendar: (year: number) => `/admin/calendar/${year}`,
  calendarDays: (year: number) => `/admin/calendar/${year}/days`,
  calendarImport: (year: number) => `/admin/calendar/${year}/import`,
  calendarConfirmation: (year: number) => `/admin/calendar/${year}/confirmation`,
  audit: () => '/admin/audit',
  auditExport: () => '/admin/audit/exports',
  auditCheckpoint: (no: number) => `/admin/audit/checkpoints/${no}`,
  auditVerification: () => '/admin/audit/verification',
  jobs: () => '/admin/jobs',
  jobRetry: (id: string) => `/admin/jobs/${id}/retry`,
  jobAbandon: (id: string) => `/admin/jobs/${id}/abandon`,
  parameters: () => '/admin/parameters',
  parameter: (key: string) => `/admin/parameters/${key}`,
};
