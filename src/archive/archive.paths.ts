/** The addresses of the archive. */
export const paths = {
  meeting: (id: string) => `/meetings/${id}`,
  filing: (meeting: string) => `/meetings/${meeting}/archive`,
  toFile: () => '/archive/filing',
  items: (query = '') => `/archive${query}`,
  package: (meeting: string) => `/meetings/${meeting}/archive/package`,
};
