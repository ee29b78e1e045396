import { addressOf } from '../platform/web/key-paging.js';

/** The addresses of follow-up. */
export const paths = {
  followups: (parameters: Record<string, string | undefined> = {}) => addressOf('/followups', parameters),
  export: (parameters: Record<string, string | undefined> = {}) => addressOf('/followups/export', parameters),
  register: (parameters: Record<string, string | undefined> = {}) => addressOf('/followups/register', parameters),
  task: (id: string) => `/followups/${id}`,
  order: (id: string) => `/followups/${id}/order`,
  file: (id: string, entry: string) => `/followups/${id}/files/${entry}`,
  receipt: (id: string) => `/followups/${id}/receipt`,
  reports: (id: string) => `/followups/${id}/reports`,
  contest: (id: string) => `/followups/${id}/contest`,
  contestAnswer: (id: string) => `/followups/${id}/contest/answer`,
  extension: (id: string) => `/followups/${id}/extension`,
  extensionDecision: (id: string) => `/followups/${id}/extension/decision`,
  completion: (id: string) => `/followups/${id}/completion`,
  check: (id: string) => `/followups/${id}/check`,
  closure: (id: string) => `/followups/${id}/closure`,
  recheck: (id: string) => `/followups/${id}/recheck`,
  halt: (id: string) => `/followups/${id}/halt`,
  resumption: (id: string) => `/followups/${id}/resumption`,
  decision: (id: string) => `/decisions/${id}`,
  decisions: (meeting: string) => `/meetings/${meeting}/decisions`,
};
