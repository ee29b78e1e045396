import { OverdueApproval } from './overdue-approval.handler.js';
import { ReferralController } from './referral.controller.js';
import { ReferralPages } from './referral.pages.js';
import { Referables } from './referral.queries.js';
import { ReferralService } from './referral.service.js';

/** What the module takes of 转请 and 加签. */
export const referralParts = {
  controllers: [ReferralController],
  providers: [Referables, ReferralPages, ReferralService, OverdueApproval],
};
