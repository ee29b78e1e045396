/** The addresses of notification. */
export const paths = {
  inbox: () => '/inbox',
  message: (id: string) => `/inbox/${id}`,
  notice: (meeting: string) => `/meetings/${meeting}/notice`,
  noticePaper: (meeting: string, version: number | string) => `/meetings/${meeting}/notices/${version}`,
  deliveries: (meeting: string) => `/meetings/${meeting}/deliveries`,
  reply: (meeting: string) => `/meetings/${meeting}/reply`,
  replies: (meeting: string) => `/meetings/${meeting}/replies`,
  replyByLink: (token: string) => `/r/${token}`,
  leave: (id: string) => `/leaves/${id}`,
  calls: () => '/calls',
  callSheet: (meeting: string) => `/meetings/${meeting}/calls`,
  call: (id: string) => `/calls/${id}`,
  change: (meeting: string) => `/meetings/${meeting}/changes/new`,
  postponement: (meeting: string) => `/meetings/${meeting}/postponement`,
  cancellation: (meeting: string) => `/meetings/${meeting}/cancellation`,
  meeting: (id: string) => `/meetings/${id}`,
};
