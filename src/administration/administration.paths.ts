/** The addresses of the administrators' settings. */
export const paths = {
  desk: () => '/admin',
  calendar: (year: number) => `/admin/calendar/${year}`,
  calendarDays: (year: number) => `/admin/calendar/${year}/days`,
  calendarImport: (year: number) => `/admin/calendar/${year}/import`,
  calendarConfirmation: (year: number) => `/admin/calendar/${year}/confirmation`,
  parameters: () => '/admin/parameters',
  parameter: (key: string) => `/admin/parameters/${key}`,
};
