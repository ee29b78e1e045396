/** The addresses of the archive. */
export const paths = {
  meeting: (id: string) => `/meetings/${id}`,
  filing: (meeting: string) => `/meetings/${meeting}/archive`,
  toFile: () => '/archive/filing',
  items: (query: Record<string, string> = {}) => {
    const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
    return `/archive${given ? `?${given}` : ''}`;
  },
  item: (id: string) => `/archive/items/${id}`,
  package: (id: string) => `/archive/items/${id}/package`,
  verification: (id: string) => `/archive/items/${id}/verification`,
};
