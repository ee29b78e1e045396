/** The addresses of oversight. */
export const paths = {
  desk: () => '/oversight',
  check: (meeting: string) => `/meetings/${meeting}/oversight`,
  supervisor: (meeting: string) => `/meetings/${meeting}/oversight/supervisor`,
  findings: (meeting: string) => `/meetings/${meeting}/oversight/findings`,
  finding: (id: string) => `/findings/${id}`,
  answer: (id: string) => `/findings/${id}/answer`,
  recheck: (id: string) => `/findings/${id}/recheck`,
};
