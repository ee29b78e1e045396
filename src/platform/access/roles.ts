/**
 * Roles granted to a person (pages.md §2, "Who"). What a person is *in a meeting* (organiser, chair, recorder …)
 * is a relation to that meeting, not a role.
 */
export const roles = [
  'SECRETARY', // 会务、秘书: organises meetings for others
  'LEADER', // 领导: leader of the organ or in charge of a line
  'FOLLOWUP', // 督办: follow-up office
  'OVERSIGHT', // 监督员
  'SECRECY', // 保密员
  'ARCHIVIST', // 档案员
  'ROOM_KEEPER', // 场地与设备
  'SUPPORT', // 技术支持与培训
  'FINANCE', // 财务
  'SYS_ADMIN', // 系统管理员
  'SEC_ADMIN', // 安全管理员
  'AUDIT_ADMIN', // 安全审计员
] as const;

export type PersonRole = (typeof roles)[number];

export const administratorRoles: readonly PersonRole[] = ['SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN'];
