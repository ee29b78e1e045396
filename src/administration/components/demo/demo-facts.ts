import type {
  ApprovalPathView,
  FactsView,
  JobStatusView,
  LifeStripView,
  NoticeBoxView,
  PersonView,
  ProgressView,
  QrView,
  TabsView,
  TagView,
  TimelineView,
  VerdictsView,
} from '../../../platform/web/components/fact-views.js';
import { example, type Part } from '../part.js';

const tags: TagView[] = [
  { label: '讨论' },
  { label: '筹备就绪', kind: 'ok' },
  { label: '回执 9/12', kind: 'wait' },
  { label: '逾期 2 个工作日', kind: 'bad' },
  { label: '未开始', kind: 'grey' },
  { label: '正常', kind: 'green' },
  { label: '临期', kind: 'blue' },
  { label: '滞后', kind: 'yellow' },
  { label: '逾期', kind: 'red' },
  { label: '已销号', kind: 'closed' },
];

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"><path d="M1 1h7v7H1zM13 1h7v7h-7zM1 13h7v7H1zM11 11h3v3h-3z"/></svg>';

export const facts: Part = {
  title: '事实',
  examples: [
    example<TagView>('state-tag', ...tags),
    example('secrecy-mark', { text: '工作秘密' }),
    example<LifeStripView>('life-strip', {
      strip: [
        { state: 'done', label: '申请', note: '11月12日' },
        { state: 'done', label: '审批', note: '11月13日 周敏' },
        { state: 'done', label: '筹备', note: '11月20日' },
        { state: 'done', label: '通知', note: '11月16日 12/12' },
        { state: 'now', label: '召开', note: '今天 14:30，待主持人开始' },
        { state: 'next', label: '记录', note: '林晓' },
        { state: 'next', label: '纪要' },
        { state: 'next', label: '评估' },
        { state: 'next', label: '归档' },
      ],
    }),
    example<TabsView>('tabs', {
      tabs: [
        { label: '概况', url: '/meetings', current: true },
        { label: '议程', url: '/meetings', count: 3 },
        { label: '人员', url: '/meetings', count: 12 },
        { label: '记录与纪要', url: '/meetings' },
      ],
    }),
    example<FactsView>('facts', {
      facts: [
        { label: '时间', value: '2026年11月23日（星期一，今天）14:30–16:00' },
        { label: '地点', value: '二号楼 305 会议室（24 座，投影、视频）', url: '/rooms' },
        { label: '目的', value: '研究企业开办“一件事”改革后的堵点，形成提交县长办公会议的建议方案。' },
        { label: '召集人', value: '周敏（政府办公室主任）' },
      ],
    }),
    example<VerdictsView>('verdict-list', {
      verdicts: [
        { kind: 'ok', kindText: '符合：', text: '提前 4 个工作日通知', hint: '要求不少于 3 个工作日', source: 'S3.N3' },
        {
          kind: 'wait',
          kindText: '待办：',
          text: '材料 1 份未阅',
          hint: '何伟 尚未打开《建议方案》',
          source: 'S8.X3',
          link: { url: '/inbox', label: '提醒' },
        },
        { kind: 'bad', kindText: '不符合：', text: '缺少主持人', source: 'S1.2' },
      ],
    }),
    example<NoticeBoxView>('notice-box', { text: '看不到内容的预订显示“已占用”。' }),
    example<NoticeBoxView>('notice-box', {
      kind: 'wait',
      heading: '审批人外出',
      text: '丁若谷正代理周敏审批，至12月3日。',
      link: { url: '/account/delegations', label: '查看代理' },
    }),
    example<NoticeBoxView>('notice-box', {
      kind: 'bad',
      heading: '还不能签发',
      items: ['缺第 2 项材料', '应到人数不足法定人数'],
    }),
    example<TimelineView>('timeline', {
      entries: [
        { kind: 'done', act: '提交申请', who: '孙蕾', at: '2026-11-12T01:20:00.000Z' },
        { kind: 'bad', act: '退回修改', who: '周敏', at: '2026-11-12T07:05:00.000Z', note: '请增加财政局。' },
        {
          kind: 'now',
          act: '同意',
          who: '丁若谷',
          behalf: '周敏',
          at: '2026-11-13T02:41:00.000Z',
          tag: { label: '第 2 次报送' },
        },
      ],
    }),
    example<ApprovalPathView>('approval-path', {
      path: [
        { state: 'done', title: '科室负责人', who: '孙蕾', outcome: '同意', kind: 'ok', when: '11月12日（周四）10:02' },
        { state: 'now', title: '办公室主任', who: '丁若谷 代 周敏', outcome: '待审批', kind: 'wait' },
        { state: 'next', title: '分管领导', who: '邵立群' },
      ],
    }),
    example<PersonView>('person', { name: '张建国', unit: '政府办公室', post: '副主任', url: '/people' }),
    example<ProgressView>('progress', {
      label: '本年按期办结率',
      text: '86%',
      value: 86,
      max: 100,
      note: '按原定期限计算，延期不改变原定期限',
    }),
    example<JobStatusView>('job-status', {
      label: '导出会议清单',
      text: '已写出 1200 项，共 3400 项',
      value: 1200,
      max: 3400,
      stop: '/inbox',
      note: '可以离开此页，完成后文件送到收件箱，保留 7 天。',
    }),
    example<JobStatusView>('job-status', {
      kind: 'ok',
      label: '归档包',
      text: '已生成',
      result: { url: '/inbox', label: '下载归档包' },
    }),
    example<QrView>('qr', { svg: square, alt: '签到二维码', address: 'https://yishi.example/c/7k2m' }),
  ],
};
