import { addMinutes, instantAt, type Instant } from '../../platform/clock/instant.js';
import type { StoryDays } from '../../platform/feature/story.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import { heads } from './plot.js';

/** A plain meeting of the past year, entered from its papers afterwards. */
export interface PastMeeting {
  key: string;
  title: string;
  type: MeetingType;
  purpose: string;
  organizer: string;
  chair: string;
  recorder: string;
  members: string[];
  items: { title: string; presenter: string; minutes: number; took: number }[];
  room: string;
  startsAt: Instant;
  endsAt: Instant;
  actualEndAt: Instant;
}

const howMany = 120;
/** Working days from the first of them to today, and from each to the next. */
const [first, step] = [-245, 2];

const subjects = [
  ...[
    '春耕备耕',
    '森林防火',
    '防汛备汛',
    '招商项目落地',
    '农村饮水安全',
    '校园周边整治',
    '医疗保障扩面',
    '道路交通安全',
  ],
  ...['村级集体经济', '危房改造', '河道清淤', '企业用工保障', '粮食收储', '文明城市创建', '养老服务', '公共机构节能'],
  ...[
    '电子政务外网',
    '政府采购监管',
    '根治欠薪',
    '旅游旺季保障',
    '高标准农田',
    '老旧小区改造',
    '物业服务提升',
    '统计数据质量',
  ],
];
const kinds: [MeetingType, string][] = [
  ['TOPIC', '专题会议'],
  ['ROUTINE', '工作调度会'],
  ['TOPIC', '推进会'],
];
const chairs = ['zhoumin', 'dingruogu', 'shenyiping', 'shaoliqun', 'gaoshulan'];
const rooms = ['二号楼305', '小会议室', '常务会议室', '二号楼102'];

/** Spread evenly over the year; the same on every telling. */
export function chronicle(days: StoryDays): PastMeeting[] {
  const next = dice(20261124);
  let day = days.workday(first);
  return Array.from({ length: howMany }, (_, n) => {
    const subject = subjects[n % subjects.length]!;
    const [type, suffix] = kinds[next(kinds.length)]!;
    if (n) day = days.workday(step, day);
    const startsAt = instantAt(day, ['09:00', '10:30', '15:00'][n % 3]!);
    const offset = next(heads.length);
    const called = Array.from({ length: 4 + next(3) }, (__, nth) => heads[(offset + nth) % heads.length]!);
    const items = called.slice(0, 1 + next(3)).map((presenter, nth) => ({
      title: `${subject}${['工作进展', '存在问题和措施', '下一步安排'][nth]}`,
      ...{ presenter, minutes: 20, took: 14 + next(10) },
    }));
    const chair = chairs[next(chairs.length)]!;
    return {
      ...{ key: `past:${n + 1}`, title: `${subject}${suffix}`, type, chair, items, startsAt },
      purpose: `听取${subject}情况汇报，研究解决存在的问题。`,
      organizer: ['sunlei', 'luxiaoyu'][next(2)]!,
      recorder: ['linxiao', 'tianyiming'][next(2)]!,
      members: [chair, ...called],
      room: rooms[next(rooms.length)]!,
      endsAt: addMinutes(startsAt, items.length * 20 + 10),
      actualEndAt: addMinutes(
        startsAt,
        items.reduce((sum, { took }) => sum + took + 1, 2),
      ),
    };
  });
}

/** A row of numbers that looks thrown and is always the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
