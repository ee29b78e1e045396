/** The addresses of secrecy's pages. */
export const secrecyPaths = {
  home: () => '/secrecy',
  stop: () => '/secrecy/stop',
  seen: (id: string) => `/secrecy/stops/${id}/acknowledgement`,
};
