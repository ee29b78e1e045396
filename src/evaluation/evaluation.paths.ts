/** The addresses of evaluation. */
export const paths = {
  evaluations: () => '/evaluations',
  evaluation: (meeting: string) => `/meetings/${meeting}/evaluation`,
  survey: (meeting: string) => `/meetings/${meeting}/survey`,
  reminder: (meeting: string) => `/meetings/${meeting}/survey/reminder`,
  answer: (token: string) => `/e/${token}`,
};
