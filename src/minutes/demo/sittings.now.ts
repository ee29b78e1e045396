import type { DemoSitting } from './sitting.js';

/** One that is sitting at this moment, and those whose record or minutes wait for somebody. */
export const sittingsOfNow: DemoSitting[] = [
  {
    key: 'market',
    until: 'SITTING',
    late: ['hongxia', 8],
    turns: [
      {
        took: 9,
        outcome: 'PASSED',
        conclusion: '同意城东农贸市场改造方案，由住建局完善后按程序报批。',
        vote: ['城东农贸市场改造方案', 6, 0, 1],
        words: [
          ['shiguangsha', '方案分两期实施，一期改造交易大棚和排水，工期四个月，二期完善停车和冷链。'],
          ['tangyue', '建议一期避开春节前的经营旺季，正月十六以后开工。'],
        ],
      },
      { words: [['hongxia', '两处市场合计投资1860万元，拟申报专项债1200万元，其余由县级预算分两年安排。']] },
    ],
    decisions: () => [],
  },
  {
    key: 'renewal',
    until: 'RECORDING',
    turns: [
      {
        took: 42,
        outcome: 'AGREED',
        conclusion: '原则同意更新单元划定范围，按会议意见修改。',
        words: [
          ['duruo', '拟划定老城北片区三个更新单元，共1.2平方公里，涉及居民2140户。'],
          ['tangliyan', '征收补偿与历史建筑保护要同步公告，避免程序倒置。'],
          ['jiangyan', '首批项目请与明年政府投资计划衔接。'],
        ],
      },
      { took: 33, outcome: 'NOTED', conclusion: '听取意见，', words: [['lusen', '普查登记历史建筑27处，其中']] },
    ],
    decisions: () => [],
  },
  {
    key: 'executive13',
    until: 'REVIEW',
    absent: ['gaoshulan'],
    turns: [
      turn(
        14,
        '民生实事十件已办结八件，其余两件月底前办结。',
        'luowentao',
        '两件未办结的是农村供水和公办园扩容，卡在验收。',
      ),
      turn(16, '同意补充任务安排，工作经费从部门预算调剂。', 'shiguangsha', '省级核查反馈疑似图斑46个，需要逐一举证。'),
      turn(
        19,
        '原则通过修订稿，请财政局按意见修改后印发。',
        'qiankeqin',
        '修订的重点是统一派车、定点维修和节假日封存。',
      ),
      turn(15, '同意防控方案，落实包片责任。', 'niuchunsheng', '免疫密度已到96%，重点是散养户。'),
      turn(17, '同意将办结满意率纳入季度通报。', 'mahong', '热线月均4200件，按期办结率98.7%，满意率91%。'),
    ],
    decisions: (days) => [
      decision(1, '农村供水工程月底前完成验收。', 'FGJ', 'luowentao', days.workday(8)),
      decision(1, '公办园扩容项目完成消防验收并投入使用。', 'ZJJ', 'shiguangsha', days.workday(12)),
      decision(2, '完成46个疑似图斑举证。', 'ZJJ', 'shiguangsha', days.workday(10)),
      decision(3, '修改印发公务用车管理办法。', 'CZJ', 'qiankeqin', days.workday(15)),
      decision(4, '落实冬季禽畜疫病包片防控责任。', 'NYJ', 'niuchunsheng', days.workday(6)),
      decision(5, '按季度通报热线办结满意率。', 'ZWJ', 'mahong', days.workday(25)),
      decision(5, '对连续两月排名末位的承办单位进行约谈。', 'ZWJ', 'mahong', days.workday(30)),
    ],
  },
  {
    key: 'petitions',
    until: 'REVIEW',
    turns: [
      turn(48, '三件积案逐件明确办法，由住建局、市场监管局分别牵头。', 'duruo', '三件均涉及历史遗留，建议一案一专班。'),
    ],
    decisions: (days) => [
      decision(1, '安置房办证积案成立专班，完成首批办证。', 'ZJJ', 'duruo', days.workday(20)),
      decision(1, '预付卡退费积案完成登记核实。', 'SJJ', 'tangyue', days.workday(12)),
    ],
  },
  {
    key: 'heating',
    until: 'SIGNING',
    turns: [
      turn(27, '储备由十天提高到十五天用量，资金按季结算。', 'luowentao', '现有储备11天，缺口2300吨。'),
      turn(24, '建立抢修值守名单，向社会公布电话。', 'shiguangsha', '三支抢修队，主城区30分钟到场。'),
    ],
    decisions: (days) => [
      decision(1, '供暖煤炭储备达到十五天用量。', 'FGJ', 'luowentao', days.workday(5)),
      decision(2, '公布抢修值守名单和电话。', 'ZJJ', 'shiguangsha', days.workday(3)),
    ],
  },
  {
    key: 'filing',
    until: 'APPROVED',
    turns: [turn(38, '年度归档材料次年三月底前移交。', 'fanghui', '去年有四个科室逾期移交，今年实行月提醒。')],
    decisions: (days) => [decision(1, '完成档案室温湿度设备整改。', 'BGS', 'fanghui', days.workday(18))],
  },
  {
    key: 'food',
    until: 'SIGNING',
    turns: [
      turn(41, '校园食堂由市场监管局牵头，教育、卫健分工配合。', 'hewei', '全县校园食堂63家，A级占四成。'),
      turn(28, '聚餐备案实行五十人以上线上备案。', 'hewei', '备案率只有六成，主要是不知道在哪里报。'),
    ],
    decisions: (days) => [
      decision(1, '校园食堂监管分工表印发各单位。', 'SJJ', 'hewei', days.workday(6)),
      decision(2, '农村集体聚餐线上备案上线运行。', 'ZWJ', 'ouyangjingya', days.workday(22)),
    ],
  },
];

function turn(took: number, conclusion: string, who: string, text: string) {
  const words: [string, string][] = [[who, text]];
  return { took, conclusion, words, outcome: 'AGREED' as const };
}

function decision(item: number, text: string, unit: string, owner: string, dueOn: string) {
  return { item, text, unit, owner, dueOn };
}
