/** The addresses of oversight. */
export const paths = {
  desk: () => '/oversight',
  officers: () => '/oversight/officers',
  endTerm: (term: string) => `/oversight/officers/${term}/end`,
  marks: (meeting: string) => `/meetings/${meeting}/oversight/marks`,
  check: (meeting: string) => `/meetings/${meeting}/oversight`,
  supervisor: (meeting: string) => `/meetings/${meeting}/oversight/supervisor`,
  findings: (meeting: string) => `/meetings/${meeting}/oversight/findings`,
  finding: (id: string) => `/findings/${id}`,
  plan: (id: string) => `/findings/${id}/plan`,
  file: (id: string, step: string) => `/findings/${id}/files/${step}`,
  answer: (id: string) => `/findings/${id}/answer`,
  recheck: (id: string) => `/findings/${id}/recheck`,
};
