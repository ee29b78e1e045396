/** The addresses of follow-up and oversight. */
export const paths = {
  followups: (query = '') => `/followups${query}`,
  task: (id: string) => `/followups/${id}`,
  order: (id: string) => `/followups/${id}/order`,
  file: (id: string, entry: string) => `/followups/${id}/files/${entry}`,
};
