import type { AgendaData } from '../../../src/platform/print/papers/agenda.js';
import type { ApplicationData } from '../../../src/platform/print/papers/application.js';
import type { AttendanceSheetData } from '../../../src/platform/print/papers/attendance-sheet.js';
import type { CallSheetData } from '../../../src/platform/print/papers/call-sheet.js';
import type { CheckSheetData } from '../../../src/platform/print/papers/check-sheet.js';
import type { CostSheetData } from '../../../src/platform/print/papers/cost-sheet.js';
import type { CountersignSheetData } from '../../../src/platform/print/papers/countersign-sheet.js';
import type { CopyCoverData, CopyRegisterData } from '../../../src/platform/print/papers/copy-papers.js';
import type { ReadinessSheetData } from '../../../src/platform/print/papers/readiness-sheet.js';
import { asOf, longText, longTitle, names, nasty, sixty } from './marks.js';

const place = '市政府主楼三楼第一会议室';
const time = '2026年3月12日（星期四）9:00—11:30';

const copies: CopyRegisterData = {
  asOf,
  title: '份号登记表',
  watermark: '陈静 3月12日 9:00',
  meeting: '全市安全生产工作专题会议',
  time,
  rows: [
    {
      ...{ number: '000001', material: '隐患整治资金测算.pdf', recipient: '市财政局 李明', handed: '3月12日 8:50' },
      ...{ result: '已清退', settled: '陈静 3月12日 11:40' },
    },
    { number: '000002', material: '隐患整治资金测算.pdf', recipient: '市应急局 王建国', handed: '3月12日 8:50' },
  ],
};

const readiness: ReadinessSheetData = {
  ...{ asOf, title: '筹备检查单', meeting: '全市安全生产工作专题会议', time, place, summary: '已备 1 项，共 2 项' },
  rows: [
    { name: '议题 2《隐患整治资金》缺材料', state: '已逾期', owes: '李明', until: '3月10日 17:30' },
    { name: '记录人已确定：林晓', state: '已备' },
  ],
};

const cover: CopyCoverData = {
  ...{ asOf, title: '隐患整治资金测算', watermark: '000001 李明', number: '000001', label: '工作秘密' },
  ...{ meeting: '全市安全生产工作专题会议', recipient: '市财政局 李明', version: 1 },
};

const application: ApplicationData = {
  asOf,
  title: '会议申请审批表',
  unit: '市应急管理局',
  appliedOn: '2026-03-02',
  meeting: '全市安全生产工作专题会议',
  type: '专题会议',
  secrecyLabel: '内部',
  time,
  place,
  initiator: '李明',
  convener: '王建国',
  chair: '王建国',
  recorder: '陈静',
  scale: '28人（出席20人，列席8人）',
  cost: '0元（内部会议室）',
  purpose: '分析一季度安全生产形势，研究解决重点行业领域突出隐患。',
  outcome: '审定隐患整治工作方案，明确责任单位和完成时限。',
  lean: ['不能代替，须集中开会', '须当场议定责任分工。'],
  urgentReason: ['省安委会要求一周内报送。'],
  topics: [{ title: '研究重点行业领域隐患整治工作方案', presenter: '市安委会办公室', minutes: 60 }],
  members: ['王建国', '李明', '赵督查'],
  nonVoting: ['周玲'],
  verdicts: [
    { matter: '通知提前时间（3个工作日）', result: '符合', source: 'S3.N3' },
    { matter: '会议室时段无冲突', result: '符合', source: 'S2.A3' },
  ],
  opinions: [
    { label: '申请单位\n意见', opinion: '同意申请。', name: '李明', date: '2026-03-02' },
    {
      label: '办公室\n审核意见',
      opinion: '手续齐备，拟同意。',
      name: '孙秘书长',
      onBehalfOf: '周主任',
      date: '2026-03-03',
    },
    { label: '分管领导\n审批意见' },
  ],
};

const agenda: AgendaData = {
  asOf,
  title: '全市安全生产工作专题会议议程',
  time,
  place,
  chair: '王建国副市长',
  members: ['王建国', '李明', '赵督查'],
  items: [
    { title: '听取市应急局关于一季度安全生产形势的汇报', presenter: '市应急局', minutes: 20, start: '9:00' },
    {
      title: '研究隐患整治工作方案',
      presenter: '市安委会办公室',
      minutes: 60,
      start: '9:20',
      note: '市消防救援支队列席本议题',
    },
  ],
  totalMinutes: 80,
};

const sheet: AttendanceSheetData = {
  asOf,
  title: '签到表',
  meeting: '全市安全生产工作专题会议',
  time,
  place,
  rows: [
    { unit: '市政府', name: '王建国', post: '副市长', role: '出席' },
    { unit: '市应急管理局', name: '李𠮷', post: '局长', role: '出席' },
  ],
  blankRows: 6,
};

const filledSheet: AttendanceSheetData = {
  ...sheet,
  filled: true,
  blankRows: 0,
  rows: sixty.map((p, i) => ({
    ...p,
    role: i < 40 ? '出席' : '列席',
    checkedIn: `8:${10 + (i % 50)}`,
    method: '扫码',
    ...(i % 9 === 0 && { remark: '迟到5分钟' }),
  })),
  summary: '应到60人，实到58人，请假2人；出席成员应到40人，实到39人，符合法定人数。',
};

const calls: CallSheetData = {
  asOf,
  title: '电话通知记录单',
  meeting: '全市安全生产工作专题会议',
  time,
  place,
  message: '请于3月9日17:30前回复是否参会；会议时间、地点如上。',
  rows: [
    {
      unit: '市应急管理局',
      name: '李𠮷',
      phone: '0571-88880000',
      calledAt: '3月10日 9:05',
      caller: '陈静',
      answeredBy: '本人',
      answer: '准时参加',
    },
  ],
  blankRows: 5,
};

const countersigns: CountersignSheetData = {
  title: '会签单',
  asOf: '2026-12-08T02:00:00.000Z',
  meeting: '食品安全联席会议',
  minutes: '食品安全联席会议纪要',
  time: '2026年12月4日9:00至10:30',
  rows: [
    { unit: '政务服务局', result: '同意', by: '尤佳', at: '12月8日（周二）10:00' },
    { unit: '住建局', result: '有意见', words: '第二项牵头单位请改为应急局。', by: '杜若', at: '12月8日（周二）11:00' },
    { unit: '市场监管局' },
  ],
};
const checks: CheckSheetData = {
  title: '会前检查单',
  asOf,
  meeting: '冬春农田水利建设专题会议',
  time: '2026年11月27日（星期五）09:00—10:30',
  place: '二号楼 二号楼305（24 座）',
  due: '11月26日 17:30',
  checkers: '王涛',
  rows: [
    { name: '投影', result: '正常', by: '王涛', at: '11月26日 15:20' },
    { name: '无线话筒 ×2', result: '有问题', note: '一支电量不足', by: '王涛', at: '11月26日 15:25' },
    { name: '会场布置（座位、席卡、会标）' },
  ],
};

const cost: CostSheetData = {
  title: '会议费决算表',
  asOf,
  meeting: '冬春农田水利建设专题会议',
  time: '2026年11月27日（星期五）09:00—10:30',
  unit: '农业农村局',
  facts: [
    { label: '会议费类别', value: '四类会议' },
    { label: '费用上限', value: '5500.00 元（550.00 元×5 人×2 天）' },
  ],
  columns: ['预算', '决算', '增减'],
  rows: [
    { kind: '伙食费', amounts: ['2000.00', '1800.00', '-200.00'] },
    { kind: '合计', amounts: ['2000.00', '1800.00', '-200.00'] },
  ],
  receipts: [{ what: '伙食费 工作餐', day: '2026年11月27日', amount: '1800.00', file: '结算单.pdf' }],
  note: '临时增加附件。',
  signed: [{ label: '编制人', name: '孙蕾', date: '2026年11月28日' }, { label: '财务确认' }],
};

export const meetingPapers = {
  application: {
    short: application,
    long: { ...application, title: longTitle, members: names, purpose: longText, outcome: [longText, longText] },
    nasty: {
      ...application,
      meeting: nasty,
      purpose: nasty,
      members: [nasty],
      opinions: [{ label: '意见', opinion: nasty, name: nasty }],
    },
  },
  agenda: {
    short: agenda,
    long: {
      ...agenda,
      title: longTitle,
      members: names,
      items: sixty.map((p) => ({ title: longText, presenter: p.name, minutes: 5 })),
    },
    nasty: { ...agenda, title: nasty, items: [{ title: nasty, presenter: nasty, note: nasty }] },
  },
  'attendance-sheet': {
    short: sheet,
    long: filledSheet,
    nasty: { ...sheet, meeting: nasty, rows: [{ unit: nasty, name: nasty, post: nasty }] },
  },
  'call-sheet': {
    short: calls,
    long: { ...calls, rows: sixty.map((p) => ({ ...p, phone: '0571-88880000', answer: '请假，由副职代会' })) },
    nasty: { ...calls, message: nasty, rows: [{ unit: nasty, name: nasty, answer: nasty }] },
  },
  'cost-sheet': {
    short: { ...cost, columns: ['预算'], rows: [{ kind: '合计', amounts: ['0.00'] }], receipts: [], note: undefined },
    long: { ...cost, receipts: sixty.map(() => cost.receipts[0]!) },
    nasty: { ...cost, meeting: nasty, note: nasty, receipts: [{ what: nasty, day: '', amount: '1.00', file: nasty }] },
  },
  'countersign-sheet': {
    short: countersigns,
    long: { ...countersigns, rows: sixty.map(() => countersigns.rows[0]!) },
    nasty: { ...countersigns, meeting: nasty, rows: [{ unit: nasty, result: '有意见', words: nasty, by: nasty }] },
  },
  'check-sheet': {
    short: checks,
    long: { ...checks, rows: sixty.map(() => checks.rows[0]!) },
    nasty: { ...checks, meeting: nasty, rows: [{ name: nasty, result: '有问题', note: nasty, by: nasty }] },
  },
  'readiness-sheet': {
    short: readiness,
    long: { ...readiness, rows: sixty.map(() => readiness.rows[0]!) },
    nasty: { ...readiness, meeting: nasty, rows: [{ name: nasty, state: '待办', owes: nasty }] },
  },
  'copy-register': {
    short: copies,
    long: { ...copies, rows: sixty.map(() => copies.rows[0]!) },
    nasty: { ...copies, meeting: nasty, rows: [{ ...copies.rows[1]!, material: nasty, recipient: nasty }] },
  },
  'copy-cover': {
    short: cover,
    long: { ...cover, title: longTitle },
    nasty: { ...cover, title: nasty, meeting: nasty, recipient: nasty },
  },
};
