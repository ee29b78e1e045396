import { instantAt } from '../../platform/clock/instant.js';
import type { StoryDays } from '../../platform/feature/story.js';
import type { DemoMeeting } from './plot.js';

/** Meetings that are asked for: one waits for its approver, one is a draft, one came back, one was refused. */
export function appliedPlots(days: StoryDays): DemoMeeting[] {
  return [water(days), projects(days), training(days), excursion(days)];
}

function water(days: StoryDays): DemoMeeting {
  return {
    key: 'water',
    title: '冬春农田水利建设专题会议',
    type: 'TOPIC',
    purpose: '部署冬春农田水利建设，落实病险塘坝除险和末级渠系修复任务及资金。',
    outcomes: ['下达冬春水利建设任务表', '落实除险资金来源'],
    organizer: 'sunlei',
    initiator: 'NYJ',
    startsAt: instantAt(days.workday(4), '09:30'),
    minutes: 90,
    room: '二号楼305',
    chair: 'shaoliqun',
    recorder: 'linxiao',
    members: ['shaoliqun', 'niuchunsheng', 'xiahe', 'qiankeqin', 'luowentao'],
    nonVoting: ['leizhendong'],
    experts: ['yanwen'],
    items: [
      { title: '冬春农田水利建设任务安排', minutes: 40, presenter: 'niuchunsheng', unit: 'NYJ', category: 'DECIDE' },
      { title: '病险塘坝除险资金', minutes: 30, presenter: 'xiahe', unit: 'NYJ', category: 'DECIDE' },
    ],
    appliedAt: days.moment(-1, '16:40'),
    ending: 'SUBMITTED',
    urgentReason: '霜冻期前必须开工，等不得下一周。',
  };
}

function projects(days: StoryDays): DemoMeeting {
  const year = Number(days.today.slice(0, 4)) + 1;
  return {
    key: 'projects',
    title: `${year}年重点项目专题会议`,
    type: 'TOPIC',
    purpose: `梳理${year}年县级重点项目盘子。`,
    outcomes: ['形成重点项目初步清单'],
    organizer: 'sunlei',
    initiator: 'FGJ',
    startsAt: instantAt(days.workday(12), '09:30'),
    minutes: 90,
    chair: 'shenyiping',
    members: ['shenyiping', 'luowentao', 'qiankeqin', 'shiguangsha'],
    items: [{ title: '重点项目初步清单', minutes: 60, presenter: 'luowentao', unit: 'FGJ', category: 'DISCUSS' }],
    appliedAt: days.moment(-2, '17:05'),
    ending: 'DRAFT',
  };
}

function training(days: StoryDays): DemoMeeting {
  return {
    key: 'training',
    title: '信息化培训会',
    type: 'TOPIC',
    purpose: '培训各单位办公系统使用。',
    outcomes: ['各单位联络员会用系统'],
    organizer: 'sunlei',
    initiator: 'BGS',
    startsAt: instantAt(days.workday(7), '14:30'),
    minutes: 150,
    room: '小会议室',
    chair: 'dingruogu',
    members: ['dingruogu', 'lvpin', 'lusen'],
    items: [{ title: '办公系统操作培训', minutes: 120, presenter: 'wangtao', unit: 'BGS', category: 'REPORT' }],
    appliedAt: days.moment(-3, '10:15'),
    ending: 'RETURNED',
  };
}

function excursion(days: StoryDays): DemoMeeting {
  return {
    key: 'excursion',
    title: '外出考察座谈会',
    type: 'TOPIC',
    purpose: '赴邻县考察座谈园区建设。',
    outcomes: ['形成考察报告'],
    organizer: 'luxiaoyu',
    initiator: 'FGJ',
    startsAt: instantAt(days.workday(-4), '09:00'),
    minutes: 180,
    place: '邻县开发区管委会',
    chair: 'dingruogu',
    members: ['dingruogu', 'jiangyan', 'hongxia'],
    items: [{ title: '园区建设经验交流', minutes: 150, presenter: 'jiangyan', unit: 'FGJ', category: 'DISCUSS' }],
    appliedAt: days.moment(-11, '09:40'),
    ending: 'REJECTED',
  };
}
