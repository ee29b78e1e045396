/** The addresses of the sitting, the record and the minutes. */
export const paths = {
  meeting: (id: string) => `/meetings/${id}`,
  session: (id: string) => `/meetings/${id}/session`,
  item: (id: string, item: string) => `/meetings/${id}/session/items/${item}`,
  checkin: (id: string) => `/meetings/${id}/checkin`,
  presence: (id: string) => `/meetings/${id}/presence`,
  screen: (id: string) => `/meetings/${id}/screen`,
  selfCheckin: (code: string) => `/c/${code}`,
  vote: (id: string, item: string) => `/meetings/${id}/votes/new?item=${item}`,
  closing: (id: string) => `/meetings/${id}/closing`,
  record: (id: string) => `/meetings/${id}/record`,
  recordPaper: (id: string) => `/meetings/${id}/record/paper`,
  review: (id: string) => `/meetings/${id}/record/review`,
  corrections: (id: string) => `/meetings/${id}/record/corrections`,
  minutes: (id: string) => `/meetings/${id}/minutes`,
  minutesPaper: (id: string) => `/meetings/${id}/minutes/paper`,
};
