import type { GuideData } from '../../../src/platform/print/papers/guide.js';
import type { InvitationData } from '../../../src/platform/print/papers/invitation.js';
import type { NameCardsData, SeatingPlanData } from '../../../src/platform/print/papers/seating.js';
import { asOf, longText, longTitle, names, nasty, sixty } from './marks.js';

const place = '市政府主楼三楼第一会议室';
const time = '2026年3月12日（星期四）9:00—11:30';

const invitation: InvitationData = {
  asOf,
  title: '会议邀请函',
  organMark: '青山市人民政府办公室',
  meeting: '全市安全生产工作专题会议',
  addressee: '李𠮷教授',
  body: [
    '兹定于近期召开全市安全生产工作专题会议，诚邀您作为专家参加。',
    `一、会议时间：${time}。`,
    `二、会议地点：${place}。`,
  ],
  commitment: { title: '专家保密承诺书', lines: ['一、不泄露知悉的内容。', '二、只参加所请议题。'] },
  signature: { organ: '青山市人民政府办公室', date: '2026-03-05' },
  contact: { name: '陈静', phone: '0571-88880000' },
};

const plan: SeatingPlanData = {
  asOf,
  title: '全市安全生产工作专题会议座次图',
  when: time,
  place,
  rows: [
    [4, 2, 1, 3, 5].map((number) => ({
      number,
      name: number === 5 ? '' : '李𠮷',
      unit: number === 5 ? '' : '市应急局',
    })),
  ],
};
const cards: NameCardsData = {
  asOf,
  title: '席位签',
  names: ['王芳', '李𠮷', '欧阳娜娜', '王建国', '欧阳·买买提·艾力'],
};

const script = { asOf, title: '专题会议主持词', body: ['同志们：', '现在开会。', '散会。'] };

const guide: GuideData = {
  asOf,
  title: '专题会议指南',
  facts: [
    { label: '时间', value: time },
    { label: '地点', value: place },
  ],
  agenda: [{ title: '研究方案', presenter: '市应急局', minutes: 20, start: '09:00' }],
  people: [{ heading: '出席', names: ['王建国', '李𠮷'] }],
  seats: ['第 1 排：李𠮷　王建国'],
  rules: ['保持安静。'],
};

export const peoplePapers = {
  guide: {
    short: guide,
    long: { ...guide, title: longTitle, people: [{ heading: '出席', names }], rules: [longText, longText] },
    nasty: {
      ...guide,
      title: nasty,
      seats: [nasty],
      agenda: [{ title: nasty, presenter: nasty, minutes: 1, start: '' }],
    },
  },
  script: {
    short: script,
    long: { ...script, title: longTitle, body: [longText, longText] },
    nasty: { ...script, body: nasty },
  },
  'seating-plan': {
    short: plan,
    long: {
      ...plan,
      title: longTitle,
      rows: [0, 1, 2, 3].map((row) =>
        sixty.slice(row * 15, row * 15 + 15).map((p, n) => ({ ...p, number: row * 15 + n + 1 })),
      ),
    },
    nasty: { ...plan, title: nasty, place: nasty, rows: [[{ number: 1, name: nasty, unit: nasty }]] },
  },
  'name-cards': { short: cards, long: { ...cards, names }, nasty: { ...cards, title: nasty, names: [nasty] } },
  invitation: {
    short: invitation,
    long: { ...invitation, number: '青政办函〔2026〕12号', title: longTitle, body: [longText, longText, longText] },
    nasty: { ...invitation, addressee: nasty, body: nasty, commitment: { title: nasty, lines: [nasty] } },
  },
};
