import { addDays, addMinutes, epochMs, instantAt, instantOf, localOf } from '../../platform/clock/instant.js';
import type { StoryDays } from '../../platform/feature/story.js';
import { called, heads, leaders, type DemoMeeting } from './plot.js';

/** Meetings that are called and not yet held: today's, this week's, the joint meeting with its telephone list. */
export function comingPlots(days: StoryDays): DemoMeeting[] {
  return [business(days), market(days), executive14(days), safety(days), openness(days), budget(days)];
}

/** The next half past two that is not too near. */
function business(days: StoryDays): DemoMeeting {
  const today = instantAt(days.today, '14:30');
  const startsOn = addMinutes(days.now, 45) < today ? days.today : addDays(days.today, 1);
  return {
    key: 'business',
    title: '优化营商环境专题研究会议',
    type: 'STUDY',
    purpose: '研究进一步优化营商环境的若干措施，比选“一件事一次办”扩面方案，形成提请县长办公会议审议的建议稿。',
    outcomes: ['形成若干措施建议稿', '明确“一件事一次办”扩面方案及牵头单位'],
    organizer: 'sunlei',
    initiator: 'ZWJ',
    startsAt: instantAt(startsOn, '14:30'),
    minutes: 100,
    room: '视频会议室',
    chair: 'zhoumin',
    recorder: 'linxiao',
    members: ['zhoumin', 'dingruogu', 'mahong', 'luowentao', 'hewei', 'qiankeqin'],
    nonVoting: ['jiangzhou', 'youjia'],
    experts: ['xuhuaigu'],
    items: [
      { title: '若干措施征求意见情况', minutes: 30, presenter: 'mahong', unit: 'ZWJ', paper: '若干措施（征求意见稿）' },
      {
        title: '“一件事一次办”扩面方案比选',
        minutes: 40,
        presenter: 'ouyangjingya',
        unit: 'ZWJ',
        category: 'DISCUSS',
        paper: '扩面方案比选报告',
      },
      { title: '涉企检查“综合查一次”实施安排', minutes: 30, presenter: 'hewei', unit: 'SJJ', paper: '实施安排' },
    ],
    ...called(days, startsOn, 9),
  };
}

/** Begun half an hour ago, whenever that was; after hours it is not in one of the rooms. */
function market(days: StoryDays): DemoMeeting {
  const startsAt = instantOf(Math.floor(epochMs(addMinutes(days.now, -30)) / 300_000) * 300_000);
  const { date, time } = localOf(startsAt);
  const open = time >= '08:00' && localOf(addMinutes(startsAt, 90)).time <= '20:00' && time < '18:30';
  return {
    key: 'market',
    title: '农贸市场改造专题会议',
    type: 'TOPIC',
    purpose: '研究城东、北门两处农贸市场改造的方案、资金和过渡期经营安置，确定开工前的准备事项。',
    outcomes: ['确定两处市场改造方案', '明确过渡期安置办法'],
    organizer: 'luxiaoyu',
    initiator: 'SJJ',
    startsAt,
    minutes: 90,
    ...(open ? { room: '二号楼305' } : { place: '县政府值班室会商间' }),
    chair: 'shaoliqun',
    recorder: 'tianyiming',
    members: ['shaoliqun', 'shiguangsha', 'tangyue', 'hongxia', 'duruo', 'jiangyan', 'xiahe'],
    nonVoting: ['lusen'],
    items: [
      { title: '城东农贸市场改造方案', minutes: 10, presenter: 'shiguangsha', unit: 'ZJJ', category: 'DECIDE' },
      { title: '改造资金筹措', minutes: 8, presenter: 'hongxia', unit: 'CZJ', category: 'DECIDE' },
      { title: '过渡期经营户安置', minutes: 25, presenter: 'tangyue', unit: 'SJJ', category: 'DISCUSS' },
    ],
    ...called(days, date, 5),
  };
}

function executive14(days: StoryDays): DemoMeeting {
  const startsOn = days.workday(2);
  return {
    key: 'executive14',
    title: '第14次县长办公会议',
    type: 'ROUTINE',
    purpose: '审议年度重点工作收官安排和明年县级财政预算编制原则，研究近期需要集体决定的事项。',
    outcomes: ['通过年度收官工作安排', '确定明年预算编制原则'],
    organizer: 'sunlei',
    initiator: 'BGS',
    startsAt: instantAt(startsOn, '09:00'),
    minutes: 90,
    room: '常务会议室',
    chair: 'liangzhengchuan',
    recorder: 'linxiao',
    members: [...leaders, 'zhoumin', 'luowentao', 'qiankeqin'],
    nonVoting: ['niuchunsheng', 'shiguangsha', 'hewei', 'mahong', 'leizhendong'],
    items: [
      { title: '年度重点工作收官安排', minutes: 30, presenter: 'luowentao', unit: 'FGJ', category: 'DECIDE' },
      { title: '明年县级财政预算编制原则', minutes: 30, presenter: 'qiankeqin', unit: 'CZJ', category: 'DECIDE' },
      {
        title: '岁末年初安全生产和保供情况通报',
        minutes: 20,
        presenter: 'leizhendong',
        unit: 'YJJ',
        category: 'REPORT',
      },
    ],
    ...called(days, startsOn, 4),
  };
}

function safety(days: StoryDays): DemoMeeting {
  const startsOn = days.workday(6);
  const deputies = ['jiangyan', 'hongxia', 'xiahe', 'duruo', 'tangyue', 'ouyangjingya', 'maimaiti'];
  const liaisons = ['lvpin', 'yinyihang', 'duanxiaoman', 'lusen', 'jiangzhou', 'youjia', 'zhaoyan'];
  const office = ['dingruogu', 'sunlei', 'luxiaoyu', 'tianyiming', 'qinyue', 'baixiaotang', 'gujianning', 'haoying'];
  return {
    key: 'safety',
    title: '全县安全生产联席会议',
    type: 'JOINT',
    purpose: '通报四季度安全生产形势，会商岁末年初重点行业领域隐患排查整治分工。',
    outcomes: ['确定隐患排查整治分工表'],
    organizer: 'sunlei',
    initiator: 'YJJ',
    startsAt: instantAt(startsOn, '15:00'),
    minutes: 120,
    room: '二号楼102',
    chair: 'shenyiping',
    recorder: 'linxiao',
    members: [...leaders, 'zhoumin', ...heads, ...deputies],
    nonVoting: [...liaisons, ...office],
    memberUnits: ['FGJ', 'CZJ', 'NYJ', 'ZJJ', 'SJJ', 'ZWJ', 'YJJ'],
    label: 'INTERNAL',
    items: [
      { title: '四季度安全生产形势通报', minutes: 30, presenter: 'leizhendong', unit: 'YJJ', category: 'REPORT' },
      { title: '重点行业领域隐患排查整治分工', minutes: 60, presenter: 'maimaiti', unit: 'YJJ', category: 'DISCUSS' },
    ],
    ...called(days, startsOn, 10),
  };
}

/** Moved to a later week: who was told stands in the ledger. */
function openness(days: StoryDays): DemoMeeting {
  const startsOn = days.workday(1);
  return {
    key: 'openness',
    title: '政务公开推进会',
    type: 'TOPIC',
    purpose: '部署政务公开第三方评估发现问题的整改。',
    outcomes: ['明确整改清单和时限'],
    organizer: 'luxiaoyu',
    initiator: 'ZWJ',
    startsAt: instantAt(startsOn, '10:00'),
    minutes: 60,
    room: '小会议室',
    chair: 'dingruogu',
    recorder: 'tianyiming',
    members: ['dingruogu', 'mahong', 'youjia', 'lvpin', 'yinyihang'],
    items: [{ title: '第三方评估问题整改', minutes: 60, presenter: 'youjia', unit: 'ZWJ', category: 'DISCUSS' }],
    ...called(days, startsOn, 5),
  };
}

function budget(days: StoryDays): DemoMeeting {
  const startsOn = days.workday(2);
  return {
    key: 'budget',
    title: '预算执行调度会',
    type: 'TOPIC',
    purpose: '调度四季度预算执行进度。',
    outcomes: ['明确支出进度要求'],
    organizer: 'luxiaoyu',
    initiator: 'CZJ',
    startsAt: instantAt(startsOn, '15:00'),
    minutes: 60,
    room: '小会议室',
    chair: 'shenyiping',
    recorder: 'tianyiming',
    members: ['shenyiping', 'qiankeqin', 'luowentao', 'haoying', 'hongxia'],
    items: [{ title: '四季度预算执行进度', minutes: 50, presenter: 'qiankeqin', unit: 'CZJ', category: 'REPORT' }],
    ...called(days, startsOn, 6),
  };
}
