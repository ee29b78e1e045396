import { addMinutes, instantAt } from '../../platform/clock/instant.js';
import type { StoryDays } from '../../platform/feature/story.js';
import { called, heads, leaders, type DemoItem, type DemoMeeting } from './plot.js';

/** Meetings that were held, from this morning's back to the filed one. */
export function heldPlots(days: StoryDays): DemoMeeting[] {
  const plots = [renewal(days), executive13(days), petitions(days), heating(days), filing(days)];
  return [...plots, food(days), drainage(days), economy(days), executive12(days)];
}

type Held = Omit<DemoMeeting, 'startsAt' | 'appliedAt' | 'items'> & { day: string; time: string; before: number };

function held(days: StoryDays, plot: Held, items: DemoItem[]): DemoMeeting {
  const { day, time, before, ...rest } = plot;
  return { ...rest, items, startsAt: instantAt(day, time), ...called(days, day, before) };
}

const item = (title: string, minutes: number, presenter: string, unit: string, rest: Partial<DemoItem> = {}) => ({
  ...{ title, minutes, presenter, unit, category: 'DECIDE' as const },
  ...rest,
});

/** This morning's at nine, or yesterday's while today's is not over. */
function renewal(days: StoryDays): DemoMeeting {
  const over = addMinutes(instantAt(days.today, '09:00'), 120) <= days.now;
  const plot: Held = {
    key: 'renewal',
    title: '城市更新专题研究会议',
    type: 'STUDY',
    purpose: '研究老城北片区城市更新单元划定和首批实施项目，听取专家对历史建筑保护的意见。',
    outcomes: ['划定更新单元范围', '确定首批实施项目'],
    organizer: 'sunlei',
    initiator: 'ZJJ',
    day: over ? days.today : days.workday(-1),
    time: '09:00',
    minutes: 100,
    room: '视频会议室',
    chair: 'gaoshulan',
    recorder: 'linxiao',
    members: ['gaoshulan', 'duruo', 'lusen', 'jiangyan', 'yinyihang'],
    experts: ['tangliyan'],
    before: 9,
  };
  return held(days, plot, [
    item('更新单元划定', 40, 'duruo', 'ZJJ', { paper: '更新单元划定方案' }),
    item('历史建筑保护意见', 30, 'lusen', 'ZJJ', { category: 'DISCUSS', paper: '历史建筑普查表' }),
  ]);
}

function executive13(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'executive13',
    title: '第13次县长办公会议',
    type: 'ROUTINE',
    purpose: '审议民生实事收尾、国土变更调查、公务用车管理等五个议题。',
    outcomes: ['五个议题形成明确意见'],
    organizer: 'sunlei',
    initiator: 'BGS',
    day: days.workday(-2),
    time: '15:00',
    minutes: 90,
    room: '常务会议室',
    chair: 'liangzhengchuan',
    recorder: 'linxiao',
    members: [...leaders, 'zhoumin', 'luowentao', 'qiankeqin'],
    nonVoting: ['niuchunsheng', 'shiguangsha', 'hewei', 'mahong', 'leizhendong'],
    before: 4,
  };
  return held(days, plot, [
    item('民生实事收尾情况', 15, 'luowentao', 'FGJ'),
    item('年度国土变更调查补充任务', 15, 'shiguangsha', 'ZJJ'),
    item('公务用车管理办法修订', 20, 'qiankeqin', 'CZJ'),
    item('冬季禽畜疫病防控', 15, 'niuchunsheng', 'NYJ'),
    item('政务热线办理质效', 15, 'mahong', 'ZWJ'),
  ]);
}

/** Its record waits for the head of the office. */
function petitions(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'petitions',
    title: '信访积案化解专题会议',
    type: 'TOPIC',
    purpose: '逐件研究三件信访积案的化解办法。',
    outcomes: ['三件积案逐件明确办法和责任单位'],
    organizer: 'luxiaoyu',
    initiator: 'BGS',
    day: days.workday(-3),
    time: '09:30',
    minutes: 60,
    room: '小会议室',
    chair: 'zhoumin',
    recorder: 'tianyiming',
    members: ['zhoumin', 'duruo', 'tangyue', 'hongxia', 'xiahe'],
    label: 'INTERNAL',
    before: 5,
  };
  return held(days, plot, [item('三件积案化解办法', 50, 'duruo', 'ZJJ', { paper: '积案情况说明' })]);
}

/** Its minutes wait for the county head's signature. */
function heating(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'heating',
    title: '冬季供暖保障专题会议',
    type: 'TOPIC',
    purpose: '研究供暖煤炭储备、管网抢修力量和困难群众取暖救助。',
    outcomes: ['煤炭储备达到十五天用量', '建立抢修值守名单'],
    organizer: 'sunlei',
    initiator: 'ZJJ',
    day: days.workday(-6),
    time: '10:00',
    minutes: 60,
    room: '常务会议室',
    chair: 'liangzhengchuan',
    recorder: 'tianyiming',
    members: ['liangzhengchuan', 'shaoliqun', 'shiguangsha', 'luowentao', 'qiankeqin'],
    before: 4,
  };
  return held(days, plot, [
    item('供暖煤炭储备', 25, 'luowentao', 'FGJ', { paper: '储备情况表' }),
    item('管网抢修值守', 25, 'shiguangsha', 'ZJJ'),
  ]);
}

/** Its minutes are still to be drafted. */
function filing(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'filing',
    title: '机关档案规范化专题会议',
    type: 'TOPIC',
    purpose: '部署年度文书档案归档和档案室达标整改。',
    outcomes: ['明确归档时限和整改责任'],
    organizer: 'linxiao',
    initiator: 'BGS',
    day: days.workday(-7),
    time: '15:00',
    minutes: 60,
    room: '小会议室',
    chair: 'dingruogu',
    recorder: 'luxiaoyu',
    members: ['dingruogu', 'fanghui', 'lvpin', 'jiangzhou', 'youjia'],
    before: 4,
  };
  return held(days, plot, [item('年度归档安排', 40, 'fanghui', 'BGS', { paper: '归档范围和保管期限表' })]);
}

function food(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'food',
    title: '食品安全联席会议',
    type: 'JOINT',
    purpose: '会商校园食堂和农村集体聚餐食品安全监管分工。',
    outcomes: ['明确四个单位监管分工'],
    organizer: 'luxiaoyu',
    initiator: 'SJJ',
    day: days.workday(-8),
    time: '09:30',
    minutes: 90,
    room: '二号楼102',
    chair: 'gaoshulan',
    recorder: 'tianyiming',
    members: ['gaoshulan', 'hewei', 'xiahe', 'ouyangjingya', 'maimaiti', 'jiangyan'],
    memberUnits: ['SJJ', 'NYJ', 'ZWJ', 'YJJ'],
    before: 9,
  };
  return held(days, plot, [
    item('校园食堂监管分工', 40, 'hewei', 'SJJ', { paper: '监管分工建议' }),
    item('农村集体聚餐备案', 30, 'tangyue', 'SJJ'),
  ]);
}

function drainage(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'drainage',
    title: '老城区雨污分流改造专题会议',
    type: 'TOPIC',
    purpose: '研究老城区雨污分流改造二期的施工时序、交通导改和沿街商户告知。',
    outcomes: ['确定二期施工时序', '落实商户告知和交通导改'],
    organizer: 'sunlei',
    initiator: 'ZJJ',
    day: days.workday(-14),
    time: '09:00',
    minutes: 90,
    room: '二号楼305',
    chair: 'shaoliqun',
    recorder: 'linxiao',
    members: ['shaoliqun', 'shiguangsha', 'qiankeqin', 'hewei', 'leizhendong'],
    before: 4,
  };
  return held(days, plot, [
    item('二期施工时序', 40, 'shiguangsha', 'ZJJ', { paper: '施工组织方案' }),
    item('沿街商户告知与交通导改', 30, 'hewei', 'SJJ'),
  ]);
}

function economy(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'economy',
    title: '三季度经济形势分析会',
    type: 'TOPIC',
    purpose: '分析三季度经济运行，研究四季度稳增长措施。',
    outcomes: ['形成四季度工作要点'],
    organizer: 'sunlei',
    initiator: 'FGJ',
    day: days.workday(-28),
    time: '14:30',
    minutes: 120,
    room: '二号楼102',
    chair: 'shenyiping',
    recorder: 'tianyiming',
    members: ['shenyiping', ...heads],
    before: 5,
  };
  return held(days, plot, [
    item('三季度经济运行分析', 60, 'luowentao', 'FGJ', { category: 'REPORT', paper: '三季度经济运行情况' }),
    item('四季度稳增长措施', 50, 'luowentao', 'FGJ'),
  ]);
}

function executive12(days: StoryDays): DemoMeeting {
  const plot: Held = {
    key: 'executive12',
    title: '第12次县长办公会议',
    type: 'ROUTINE',
    purpose: '审议秋粮收购、校舍维修、垃圾分类三个议题。',
    outcomes: ['三个议题形成明确意见'],
    organizer: 'sunlei',
    initiator: 'BGS',
    day: days.workday(-42),
    time: '09:00',
    minutes: 75,
    room: '常务会议室',
    chair: 'liangzhengchuan',
    recorder: 'linxiao',
    members: [...leaders, 'zhoumin', 'luowentao', 'qiankeqin'],
    nonVoting: ['niuchunsheng', 'shiguangsha', 'mahong'],
    before: 4,
  };
  return held(days, plot, [
    item('秋粮收购资金保障', 20, 'qiankeqin', 'CZJ'),
    item('农村校舍维修', 20, 'shiguangsha', 'ZJJ'),
    item('生活垃圾分类推进', 20, 'mahong', 'ZWJ'),
  ]);
}
