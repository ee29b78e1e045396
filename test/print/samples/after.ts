import type { ErratumData, Erratum } from '../../../src/platform/print/papers/erratum.js';
import type { EvaluationReportData } from '../../../src/platform/print/papers/evaluation-report.js';
import type { MinutesData } from '../../../src/platform/print/papers/minutes.js';
import type { RecordData } from '../../../src/platform/print/papers/record.js';
import { asOf, longText, longTitle, names, nasty, sixty, verification } from './marks.js';

const erratum: Erratum = {
  number: '更正〔2026〕1号',
  place: '第二项议题，李𠮷发言第一段',
  original: '整治工作于4月底前完成。',
  corrected: '整治工作于6月底前完成。',
  reason: '记录时听写有误，经核对录音确认。',
  proposed: { name: '陈静', date: '2026-03-20' },
  approved: { name: '王建国', date: '2026-03-21' },
};

const record: RecordData = {
  asOf,
  title: '全市安全生产工作专题会议记录',
  meeting: '全市安全生产工作专题会议',
  time: '2026年3月12日（星期四）9:02—11:20',
  place: '市政府主楼三楼第一会议室',
  chair: '王建国',
  recorder: '陈静',
  members: ['王建国', '李𠮷', '赵督查'],
  nonVoting: ['周玲（第二项议题）'],
  absent: [{ name: '孙亮', reason: '公务，已请假' }],
  quorum: '应到成员4人，实到3人，符合法定人数。',
  items: [
    {
      title: '听取市应急局关于一季度安全生产形势的汇报',
      times: '计划20分钟，实际25分钟',
      presenter: '李𠮷（市应急局局长）',
      report: '一季度全市安全生产形势总体平稳，事故起数同比下降12%。',
      speeches: [
        { speaker: '赵督查', words: '建议对去年挂牌的隐患逐一复查。\n复查结果应当公开。' },
        { speaker: '王建国', words: '同意，由市安委会办公室牵头。' },
      ],
    },
    {
      title: '研究重点行业领域隐患整治工作方案',
      presenter: '周玲',
      recused: ['孙亮'],
      votes: [
        { question: '是否通过方案', method: '举手', for: 2, against: 0, abstained: 1, result: '通过' },
        {
          ...{ question: '是否列入年度计划', method: '记名', for: 2, against: 1, abstained: 0, result: '通过' },
          voters: '赞成：王建国、李𠮷；反对：赵督查',
        },
      ],
      dissents: [{ speaker: '赵督查', words: '对第三条的期限持保留意见。' }],
      decisions: [
        { text: '开展重点行业领域隐患排查整治', leadUnit: '市应急管理局', owner: '李𠮷', due: '2026-06-30' },
        {
          ...{ text: '建立隐患台账', leadUnit: '市安委会办公室', owner: '周玲', due: '2026-12-20' },
          measure: '台账经市应急管理局核验。',
        },
      ],
    },
  ],
  attachments: ['签到表', '会议材料2份', '表决票'],
  signatures: { chair: { name: '王建国', date: '2026-03-13' }, recorder: { name: '陈静', date: '2026-03-12' } },
  errata: [erratum],
  verification,
};

/** More than 100,000 characters of speeches. */
const endless: RecordData = {
  ...record,
  items: sixty.slice(0, 10).map((_, i) => ({
    title: `第${i + 1}项议题`,
    speeches: Array.from({ length: 25 }, (__, n) => ({ speaker: names[n]!, words: longText })),
  })),
};

const erratumPaper: ErratumData = {
  asOf,
  title: '会议记录更正单',
  meeting: record.meeting,
  heldOn: '2026-03-12',
  erratum,
};

const minutes: MinutesData = {
  asOf,
  organMark: '青山市人民政府专题会议纪要',
  number: '〔2026〕12号',
  title: '全市安全生产工作专题会议纪要',
  body: [
    '2026年3月12日，王建国副市长在市政府主楼三楼第一会议室主持召开全市安全生产工作专题会议，听取市应急局工作汇报，研究重点行业领域隐患整治工作。现将会议议定事项纪要如下：',
    '一、关于一季度安全生产形势',
    '会议指出，一季度全市安全生产形势总体平稳。会议强调，各级各部门要压实责任。',
    '（一）压实企业主体责任。督促企业建立健全双重预防机制。',
    '（二）压实部门监管责任。',
    '二、关于隐患整治工作方案',
    '会议原则同意《重点行业领域隐患整治工作方案》，由市安委会办公室修改完善后印发。',
  ],
  decisions: [
    {
      text: '开展重点行业领域隐患排查整治。',
      leadUnit: '市应急管理局',
      assistUnits: ['市住房城乡建设局', '市消防救援支队'],
      due: '2026年6月底前',
    },
    { text: '建立隐患台账并按月通报。', leadUnit: '市安委会办公室', due: '2026年4月10日前' },
  ],
  present: ['市政府　王建国', '市应急管理局　李𠮷', '市住房城乡建设局　张䶮'],
  onLeave: ['市发展改革委　孙亮（公务）'],
  nonVoting: ['市安委会办公室　周玲'],
  recused: ['第 2 项　孙亮'],
  endBlock: {
    copyTo: ['市委办公室', '市应急管理局', '市住房城乡建设局', '市消防救援支队'],
    printedBy: '青山市人民政府办公室',
    printedOn: '2026-03-16',
  },
  verification,
};

const evaluation: EvaluationReportData = {
  asOf,
  title: '全市安全生产工作专题会议评估报告',
  opening: '根据会议评估办法，对2026年3月12日召开的全市安全生产工作专题会议进行评估，情况如下：',
  score: '86.5',
  grade: '良好',
  summary: '会议准时召开，议题均形成结论，议定事项责任明确。',
  groups: [
    {
      name: '会议效率',
      weight: 30,
      score: '25.5',
      indicators: [
        { name: '准时召开', formula: '实际开始−计划开始≤5分钟', value: '2分钟', weight: 6, score: '6' },
        { name: '通知提前时间', formula: '提前工作日数≥规定日数', value: '4个', weight: 3, score: '3' },
      ],
    },
    {
      name: '满意度',
      weight: 15,
      score: '—',
      open: '（15分无法评定）',
      indicators: [
        { name: '问卷平均分', formula: '回收不少于5份且不低于50%', value: '回收4份', weight: 15, score: '—' },
      ],
    },
  ],
  decisions: [{ text: '开展隐患排查整治', leadUnit: '市应急管理局', originalDue: '2026-06-30', state: '办理中' }],
  decisionsAsOf: '截至2026年7月10日：',
  improvements: ['部分材料送达较晚，建议提前2个工作日送达。', '建议控制单项汇报时间。'],
  signature: { organ: '青山市人民政府办公室', date: '2026-07-10' },
};

export const afterPapers = {
  record: {
    short: record,
    long: endless,
    nasty: {
      ...record,
      title: nasty,
      members: [nasty],
      items: [{ title: nasty, speeches: [{ speaker: nasty, words: nasty }] }],
    },
  },
  erratum: {
    short: erratumPaper,
    long: { ...erratumPaper, erratum: { ...erratum, original: longText.repeat(6), corrected: longText.repeat(6) } },
    nasty: { ...erratumPaper, meeting: nasty, erratum: { ...erratum, original: nasty, reason: nasty } },
  },
  minutes: {
    short: minutes,
    long: {
      ...minutes,
      title: longTitle,
      body: Array.from({ length: 12 }, () => longText),
      present: sixty.map((p) => `${p.unit}　${p.name}`),
    },
    nasty: {
      ...minutes,
      title: nasty,
      body: nasty,
      present: [nasty],
      decisions: [{ text: nasty, leadUnit: nasty, due: nasty }],
    },
  },
  'evaluation-report': {
    short: evaluation,
    long: { ...evaluation, title: longTitle, summary: [longText, longText], improvements: longText },
    nasty: { ...evaluation, opening: nasty, summary: nasty, groups: [] },
  },
};
