/** A query string of what is given, in the order given. */
function query(values: Record<string, string | undefined | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `?${new URLSearchParams(given).toString()}` : '';
}

/** The addresses of meetings and their parts. */
export const paths = {
  meetings: (filter: Record<string, string | undefined> = {}) => `/meetings${query(filter)}`,
  meetingsExport: (filter: Record<string, string | undefined> = {}) => `/meetings/export${query(filter)}`,
  newMeeting: (from?: string) => `/meetings/new${query({ from })}`,
  meeting: (id: string) => `/meetings/${id}`,
  application: (id: string) => `/meetings/${id}/application`,
  withdrawal: (id: string) => `/meetings/${id}/withdrawal`,
  agenda: (id: string) => `/meetings/${id}/agenda`,
  agendaPaper: (id: string) => `/meetings/${id}/agenda/paper`,
  items: (id: string) => `/meetings/${id}/agenda/items`,
  item: (id: string, item: string) => `/meetings/${id}/agenda/items/${item}`,
  itemOrder: (id: string, item: string) => `/meetings/${id}/agenda/items/${item}/order`,
  itemRemoval: (id: string, item: string) => `/meetings/${id}/agenda/items/${item}/removal`,
  people: (id: string) => `/meetings/${id}/people`,
  person: (id: string, person: string) => `/meetings/${id}/people/${person}`,
  personRemoval: (id: string, person: string) => `/meetings/${id}/people/${person}/removal`,
  duties: (id: string) => `/meetings/${id}/duties`,
  materials: (id: string) => `/meetings/${id}/materials`,
  material: (id: string) => `/materials/${id}`,
  materialOpening: (id: string) => `/materials/${id}/opening`,
  materialVersions: (id: string) => `/materials/${id}/versions`,
  materialLabel: (id: string) => `/materials/${id}/label`,
  materialRemoval: (id: string) => `/materials/${id}/removal`,
  readiness: (id: string) => `/meetings/${id}/readiness`,
  history: (id: string) => `/meetings/${id}/history`,
  approvals: () => '/approvals',
  approval: (id: string) => `/approvals/${id}`,
  calendar: (show: Record<string, string | undefined> = {}) => `/calendar${query(show)}`,
  allSeries: () => '/series',
  newSeries: (from?: string) => `/series/new${query({ from })}`,
  series: (id: string) => `/series/${id}`,
  seriesEnding: (id: string) => `/series/${id}/ending`,
  occurrence: (id: string, date: string) => `/series/${id}/occurrences/${date}`,
  occurrenceChange: (id: string, date: string) => `/series/${id}/occurrences/${date}/change`,
  occurrenceCancellation: (id: string, date: string) => `/series/${id}/occurrences/${date}/cancellation`,
  types: () => '/admin/types',
  type: (type: string) => `/admin/types/${type}`,
  flows: () => '/admin/approval-flows',
  flow: (type: string) => `/admin/approval-flows/${type}`,
};
