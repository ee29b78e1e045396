import { drawer } from './draw.mjs';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Meetings of one working day: two in each of thirty rooms. */
export const perDay = 60;
const daysAhead = 7;

const topics = '防汛 清淤 供水 粮食储备 道路养护 校舍安全 医保结算 养老服务 环境整治 招商引资 财政预算 信访积案'.split(' ');
const kinds = '部署 调度 研究 协调 总结 评审'.split(' ');
const types = ['ROUTINE', 'TOPIC', 'STUDY', 'JOINT'];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰'];

/** Units and people of an organ of this size: one person for every two and a half meetings, one unit for every 67. */
export function organOf(size) {
  const draw = drawer(7);
  const units = Array.from({ length: Math.max(12, Math.round(size * 0.015)) }, (_, n) => ({
    id: draw.id(),
    name: `县第${n + 1}局`,
    code: `B${n + 1}`,
    rank: 1000 + n,
  }));
  const people = Array.from({ length: Math.max(40, Math.round(size * 0.4)) }, (_, n) => ({
    id: draw.id(),
    name: draw.of(surnames) + draw.of(given) + (n % 3 ? draw.of(given) : ''),
    userName: `bench${n + 1}`,
    unit: units[n % units.length],
    rank: 1000 + n,
  }));
  const rooms = Array.from({ length: 30 }, (_, n) => ({ id: draw.id(), name: `${n + 1}号会议室`, rank: 100 + n }));
  return { units, people, rooms };
}

/**
 * The meetings, newest first, ending a week after `today` (YYYY-MM-DD): sixty on each working day, so that a larger organ
 * looks further back and a day holds the same. `own` is the person whose pages are measured, with his unit.
 */
export function* meetingsOf(size, today, organ, own) {
  const draw = drawer(11);
  const days = workingDays(today);
  for (let n = 0; n < size; n++) {
    const date = days(Math.floor(n / perDay));
    const half = Math.floor((n % perDay) / 30);
    const startsAt = Date.parse(`${date}T${half ? '14:30' : '09:00'}:00+08:00`);
    const members = draw.some(organ.people, 12);
    const mine = n % 30 === 7;
    if (mine) members[0] = own.person;
    const unit = n % 10 === 3 ? own.unit : draw.of(organ.units);
    const topic = draw.of(topics);
    yield {
      n,
      id: draw.id(),
      title: `${unit.name}${topic}${draw.of(kinds)}会议`,
      topic,
      type: types[n % 4],
      state: stateOf(date, today, n),
      label: n % 20 < 3 ? 'WORK_SECRET' : n % 2 ? 'INTERNAL' : 'PUBLIC',
      unit,
      organizer: n % 100 === 7 ? own.person : members[1],
      chair: members[2],
      recorder: members[3],
      members,
      room: organ.rooms[n % 30],
      date,
      startsAt: instant(startsAt),
      endsAt: instant(startsAt + 60 * minute),
      before: (days) => instant(startsAt - days * day),
      after: (hours) => instant(startsAt + hours * 60 * minute),
      slot: startsAt / (5 * minute),
    };
  }
}

function stateOf(date, today, n) {
  if (date > today) return n % 5 ? 'NOTIFIED' : 'PREPARING';
  if (date === today) return 'NOTIFIED';
  return n % 10 ? 'ARCHIVED' : n % 20 ? 'MINUTES_ISSUED' : 'RECORD_APPROVED';
}

function instant(ms) {
  return new Date(ms).toISOString();
}

/** Working days by number, 0 the last: a week after today; before it, Monday to Friday. */
function workingDays(today) {
  const found = [];
  let at = Date.parse(`${today}T00:00:00Z`) + daysAhead * day;
  return (n) => {
    while (found.length <= n) {
      const date = new Date(at);
      if (date.getUTCDay() % 6) found.push(date.toISOString().slice(0, 10));
      at -= day;
    }
    return found[n];
  };
}
