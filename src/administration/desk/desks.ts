/** The parts of the administrators' desk and the pages under each; what is not there yet, or not allowed, is left out. */
export const desks = [
  { part: 'organ', urls: ['/admin/units', '/admin/people', '/admin/people/import', '/rooms'] },
  {
    part: 'rules',
    urls: ['/admin/types', '/admin/approval-flows', '/admin/fees', '/admin/calendar', '/admin/parameters'],
  },
  { part: 'system', urls: ['/admin/system', '/admin/jobs'] },
  { part: 'security', urls: ['/admin/grants'] },
  { part: 'audit', urls: ['/admin/audit', '/admin/audit/verification'] },
];
