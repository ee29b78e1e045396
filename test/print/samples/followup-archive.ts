import type { ArchiveCatalogueData } from '../../../src/platform/print/papers/archive-catalogue.js';
import type { ArchiveReportData } from '../../../src/platform/print/papers/archive-report.js';
import type { FollowupOrderData } from '../../../src/platform/print/papers/followup-order.js';
import type { FollowupRegisterData } from '../../../src/platform/print/papers/followup-register.js';
import type { OversightReportData } from '../../../src/platform/print/papers/oversight-report.js';
import { asOf, longText, longTitle, nasty, sixty } from './marks.js';

const order: FollowupOrderData = {
  asOf,
  title: '督办通知单',
  number: '青督〔2026〕7号',
  colour: 'red',
  matter: '开展重点行业领域隐患排查整治，6月底前完成。',
  basis: '全市安全生产工作专题会议纪要（〔2026〕12号）第1项议定事项',
  leadUnit: '市应急管理局',
  assistUnits: ['市住房城乡建设局', '市消防救援支队'],
  owner: '李𠮷',
  assignedOn: '2026-03-16',
  originalDue: '2026-06-30',
  due: '2026-07-15',
  workingDaysLeft: -3,
  progress: '已排查企业320家，整改隐患512项，尚余23项。',
  requirement: '请于收到本通知后3个工作日内书面说明逾期原因、补救措施和完成时间。',
  replyBy: '2026-07-23',
  contact: { name: '赵督查', phone: '0571-88880001' },
  signature: { organ: '青山市人民政府督查室', date: '2026-07-20' },
};

const register: FollowupRegisterData = {
  asOf,
  title: '青山市人民政府会议议定事项督办台账',
  organ: '青山市人民政府督查室',
  asOfDate: '2026-07-20',
  rows: [
    {
      meeting: '全市安全生产工作专题会议',
      matter: '开展重点行业领域隐患排查整治',
      leadUnit: '市应急管理局',
      assistUnits: ['市住房城乡建设局', '市消防救援支队'],
      owner: '李𠮷',
      assignedOn: '2026-03-16',
      originalDue: '2026-06-30',
      due: '2026-07-15',
      state: '逾期',
      progress: '尚余隐患23项。',
    },
    {
      meeting: '全市安全生产工作专题会议',
      matter: '建立隐患台账并按月通报',
      leadUnit: '市安委会办公室',
      assignedOn: '2026-03-16',
      originalDue: '2026-04-10',
      state: '已销号',
      closedOn: '2026-04-13',
    },
  ],
  summary: '共2项：已销号1项，逾期1项；按原定时限计算的按期办结率50%。',
};

const catalogue: ArchiveCatalogueData = {
  asOf,
  title: '归档文件目录',
  fondsName: '青山市人民政府办公室',
  fondsCode: 'J001',
  year: '2026',
  retention: '永久',
  rows: [
    {
      archiveNumber: 'J001-WS·2026-Y-BGS-0001',
      documentNumber: '〔2026〕12号',
      responsible: '青山市人民政府',
      title: '全市安全生产工作专题会议纪要',
      date: '2026-03-16',
      secrecyLabel: '内部',
      pages: 4,
    },
    {
      archiveNumber: 'J001-WS·2026-Y-BGS-0002',
      responsible: '青山市人民政府办公室',
      title: '全市安全生产工作专题会议记录',
      date: '2026-03-12',
      pages: 12,
      remark: '附更正单1份',
    },
  ],
};

const groups = ['authenticity', 'integrity', 'usability', 'security'] as const;

const report: ArchiveReportData = {
  asOf,
  title: '四性检测报告',
  archiveNumber: 'J001-WS·2026-Y-BGS-0001',
  subject: '全市安全生产工作专题会议纪要',
  stage: '归档',
  testedAt: '2026年4月2日 10:15',
  testedBy: '系统自动检测',
  checks: groups.flatMap((group) => [
    { group, item: '校验和一致', method: 'DA/T 70-2018；逐文件比对SHA-256', result: 'passed' as const },
    {
      group,
      item: '格式为长期保存格式',
      method: '检查PDF/A-2b标识',
      result: group === 'security' ? ('skipped' as const) : ('passed' as const),
    },
  ]),
  conclusion: '检测合格，准予归档。',
};

const oversight: OversightReportData = {
  asOf,
  title: '会议监督情况表',
  meeting: '全市安全生产工作专题会议',
  time: '2026年3月12日（星期四）9:02—11:20',
  supervisor: '赵督查',
  groups: [
    {
      name: '程序',
      rules: [
        { name: '提前通知', result: '符合', figures: '提前5个工作日，应提前3个工作日', source: 'S3.N3' },
        { name: '法定人数', result: '不适用', source: 'P1' },
      ],
    },
  ],
  findings: [
    {
      problem: '第二项议题超时25分钟。',
      basis: '会议议程',
      unit: '市应急管理局',
      demand: '会前压缩汇报时间。',
      due: '2026-03-25',
      state: '已销号',
    },
  ],
};

export const followupArchivePapers = {
  'followup-order': {
    short: order,
    long: {
      ...order,
      colour: 'yellow' as const,
      title: longTitle,
      matter: longText,
      progress: [longText, longText, longText],
      requirement: longText,
    },
    nasty: {
      ...order,
      colour: 'blue' as const,
      workingDaysLeft: 3,
      matter: nasty,
      leadUnit: nasty,
      requirement: nasty,
    },
  },
  'followup-register': {
    short: register,
    long: { ...register, title: longTitle, rows: sixty.map(() => register.rows[0]!) },
    nasty: { ...register, organ: nasty, rows: [{ ...register.rows[0]!, matter: nasty, progress: nasty }] },
  },
  'archive-catalogue': {
    short: catalogue,
    long: { ...catalogue, rows: sixty.map(() => ({ ...catalogue.rows[0]!, title: longTitle })) },
    nasty: { ...catalogue, fondsName: nasty, rows: [{ ...catalogue.rows[0]!, title: nasty }] },
  },
  'oversight-report': {
    short: oversight,
    long: {
      ...oversight,
      title: longTitle,
      groups: [{ name: '程序', rules: sixty.map(() => oversight.groups[0]!.rules[0]!) }],
      findings: sixty.map(() => ({ ...oversight.findings[0]!, problem: longText.slice(0, 300) })),
    },
    nasty: { ...oversight, meeting: nasty, findings: [{ ...oversight.findings[0]!, problem: nasty, demand: nasty }] },
  },
  'archive-report': {
    short: report,
    long: { ...report, checks: sixty.flatMap(() => report.checks), conclusion: longText },
    nasty: { ...report, subject: nasty, conclusion: nasty },
  },
};
