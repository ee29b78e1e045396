import type { DemoSitting } from './sitting.js';

/** Those whose minutes are out: what they decided is under way, overdue or struck off. */
export const sittingsOfThePast: DemoSitting[] = [
  {
    key: 'drainage',
    until: 'ISSUED',
    absent: ['leizhendong'],
    late: ['hewei', 4],
    turns: [
      {
        took: 46,
        outcome: 'AGREED',
        conclusion: '二期分四个标段错峰施工，主干道夜间施工。',
        words: [
          ['shiguangsha', '二期改造管网18.6公里，建议先支路后主路。'],
          ['qiankeqin', '中央预算内资金已到位，县级配套分两批拨付。'],
        ],
      },
      {
        took: 30,
        outcome: 'AGREED',
        conclusion: '沿街商户逐户书面告知，交通导改方案提前七日公告。',
        words: [['hewei', '沿街商户412户，建议分段告知、分段施工。']],
      },
    ],
    decisions: ({ workday }) => [
      {
        ...{ item: 1, text: '报送二期施工组织和交通导改方案。', unit: 'ZJJ', owner: 'shiguangsha' },
        ...{ dueOn: workday(-6), measure: '方案经县公安交警部门会签' },
      },
      {
        ...{ item: 2, text: '完成沿街412户商户书面告知。', unit: 'SJJ', owner: 'hewei' },
        ...{ dueOn: workday(-2), measure: '告知书签收率100%' },
      },
      {
        ...{ item: 1, text: '落实二期县级配套资金第一批拨付。', unit: 'CZJ', owner: 'qiankeqin' },
        ...{ dueOn: workday(-1), measure: '资金到账凭证' },
      },
    ],
  },
  {
    key: 'economy',
    until: 'ISSUED',
    absent: ['mahong'],
    turns: [
      {
        took: 58,
        outcome: 'NOTED',
        conclusion: '三季度主要指标好于预期，工业用电和消费回升。',
        words: [
          ['luowentao', '前三季度地区生产总值增长5.6%，固定资产投资增长4.1%。'],
          ['qiankeqin', '一般公共预算收入完成年度目标的74.8%。'],
        ],
      },
      {
        took: 49,
        outcome: 'PASSED',
        conclusion: '通过四季度稳增长十二条措施。',
        vote: ['四季度稳增长十二条措施', 7, 0, 0],
        words: [['luowentao', '措施分投资、消费、企业服务三个方面，共十二条。']],
      },
    ],
    decisions: ({ workday }) => [
      { item: 2, text: '四季度新开工项目不少于十五个。', unit: 'FGJ', owner: 'luowentao', dueOn: workday(20) },
      { item: 2, text: '组织两场促消费活动。', unit: 'SJJ', owner: 'hewei', dueOn: workday(15) },
    ],
  },
  {
    key: 'executive12',
    until: 'ISSUED',
    turns: [
      {
        took: 18,
        outcome: 'AGREED',
        conclusion: '秋粮收购资金由县农发行和财政共同保障。',
        words: [['qiankeqin', '预计收购5.2万吨，需资金1.4亿元。']],
      },
      {
        took: 22,
        outcome: 'AGREED',
        conclusion: '校舍维修先急后缓，开学前完成危房部分。',
        words: [['shiguangsha', '排查D级危房3处，均已停用。']],
      },
      {
        took: 19,
        outcome: 'AGREED',
        conclusion: '垃圾分类在城区四个社区先行。',
        words: [['mahong', '四个社区共9600户，督导员已到位。']],
      },
    ],
    decisions: ({ workday }) => [
      { item: 1, text: '落实秋粮收购资金。', unit: 'CZJ', owner: 'qiankeqin', dueOn: workday(-21) },
      { item: 2, text: '完成三处D级危房校舍维修。', unit: 'ZJJ', owner: 'shiguangsha', dueOn: workday(8) },
      { item: 3, text: '四个先行社区垃圾分类全覆盖。', unit: 'ZWJ', owner: 'mahong', dueOn: workday(3) },
    ],
  },
];
