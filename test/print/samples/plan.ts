import type { YearPlanData } from '../../../src/platform/print/papers/year-plan.js';
import { asOf, longText, longTitle, nasty, sixty } from './marks.js';

const plan: YearPlanData = {
  asOf,
  title: '2027年度会议计划表',
  organ: '青山市人民政府办公室',
  asOfDate: '2026-12-20',
  decided: { name: '王建国', date: '2026-12-20', edition: '第1次审定', opinion: '同意。' },
  rows: [
    {
      unit: '农业农村局',
      title: '全市农业产业化工作推进会',
      type: '专题会议',
      feeClass: '三类会议',
      month: '3月',
      days: '1',
      heads: '80',
      placeKind: '内部会场',
      budgetFen: '24,000.00 元',
      purpose: '部署全年农业产业化工作。',
    },
  ],
  total: '共 1 个会议，80 人次，预算合计 24,000.00 元。',
};

export const planPapers = {
  'year-plan': {
    short: plan,
    long: { ...plan, rows: sixty.map(() => ({ ...plan.rows[0]!, title: longTitle, purpose: longText })) },
    nasty: { ...plan, decided: undefined, rows: [{ ...plan.rows[0]!, title: nasty, purpose: nasty }], total: nasty },
  },
};
