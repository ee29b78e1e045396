import { ceilingOf, ceilingOfName, secretMarkIn } from './ceiling.rules.js';

describe('texts that carry the mark of a state secret', () => {
  it.each([
    '机密★',
    '机密★20年',
    '关于某事的通知 秘密★6个月',
    '绝密★长期',
    '机 密★１年',
    '机密☆１年',
    '秘密 ★',
    '秘密*5年',
    '机密＊',
    '机\u200b密★',
    '绝\u2060密',
    '绝 密',
    '绝　密',
    '密级：机密',
    '密级: 秘密',
    '密　级：绝　密',
    '【机密】',
    '（绝密）',
    '正文第一段\n机密\n正文第二段',
    '机密20年',
    '绝密长期',
    '秘密件',
    '機密★10年',
    '絕密★',
    '絶密★10年',
    '祕密★',
    '機　密☆長期',
    '机密⭐1年',
    '秘密✰',
    '绝密※',
    '机密﹡3年',
    '关于某事的通知秘密*5年',
    '机密级★',
    '机密件★5年',
    '【机密】★1年',
    '★机密★',
    '☆ 秘密',
    '机·密★',
    '机.密★1年',
    '机_密☆',
    '机-密★',
    '机\n密\n★',
    '机\u200d\ufeff密',
    '机\u00ad密☆',
    '机\ufe0f密★',
    '密级:机密',
    '密级 秘密',
    '【密级】机密',
    '密级别：绝密',
    '密級：機密',
    '定密：秘密',
    '密级（机密）',
    '[秘密]会议材料',
    '【绝密】关于某事的通知',
    '（机密）关于某事的通知',
    '关于某事的通知（秘密）',
    '〔机密〕',
    '秘密6个月',
    '机密　十年',
    '绝密级长期',
    '文号 机密 30年',
    '第一行\r\n绝密\r\n第三行',
  ])('%j stops', (text) => expect(secretMarkIn(text)).toBeDefined());

  it.each([
    '保密',
    '加强保密工作',
    '保守国家秘密是公民的义务',
    '工作秘密管理办法',
    '不得泄露国家机密和商业秘密',
    '把握时机 密切关注',
    '抓住时机密切配合',
    '机密度',
    '随机密钥',
    '五星★酒店',
    '秘书处、密云区',
    '',
    '手机\u200b密码',
    '采用无记名（秘密）投票方式',
    '★秘密投票',
    '**机密**性',
    '商业秘密*',
    '密级：内部',
    '密级：工作秘密',
    '密级：无',
    '密级：',
    '机*密',
    '公开★★★★★',
  ])('%j passes', (text) => expect(secretMarkIn(text)).toBeUndefined());

  const words = [
    '保密工作',
    '保密教育',
    '保密承诺书',
    '保守国家秘密法',
    '国家秘密',
    '工作秘密',
    '商业秘密',
    '个人隐私和秘密',
    '机密信息保护',
    '机密性、完整性和可用性',
    '绝密、机密、秘密三级的划分',
    '定密责任人',
    '脱密期管理',
    '涉密人员',
    '秘密投票',
    '手机密码',
    '随机密钥',
    '密级管理',
    '秘书处和密云区',
    '保密委员会',
    '解密审核',
  ];
  const contexts = [
    (word: string) => `关于开展${word}培训的通知`,
    (word: string) => `学习${word}。`,
    (word: string) => `一是${word}；二是安全生产。`,
    (word: string) => `会议听取了${word}有关情况的汇报（2026年第3次）`,
    (word: string) => `《${word}》解读`,
    (word: string) => `请各单位围绕“${word}”开展自查，11月24日前报送`,
    (word: string) => `传达学习上级精神\n${word}情况通报\n其他事项`,
    (word: string) => `3. ${word}检查安排 ☆ 重点`,
    (word: string) => `${word}（一）`,
    (word: string) => `附件：${word}.docx`,
    (word: string) => `不得在互联网谈论${word}，时机 密切把握`,
  ];
  const innocent = words.flatMap((word) => contexts.map((context) => context(word)));

  it(`${innocent.length} ordinary sentences about secrecy pass`, () => {
    expect(innocent.length).toBeGreaterThan(200);
    expect(innocent.filter((text) => secretMarkIn(text))).toEqual([]);
    expect(innocent.filter((text) => ceilingOfName(`${text}.docx`))).toEqual([]);
  });
});

it('stops the labels that are shown only to stop', () => {
  expect(ceilingOf('label', 'SECRET')).toBe('OPTION');
  expect(ceilingOf('itemLabel', 'TOP_SECRET')).toBe('OPTION');
  expect(ceilingOf('label', 'WORK_SECRET')).toBeUndefined();
  expect(ceilingOf('title', 'SECRET')).toBeUndefined();
});

it.each([
  ['机密★纪要.docx', 'MARK'],
  ['秘密.pdf', 'ALONE'],
  ['附件_机密_20年.doc', 'TERM'],
  ['保密承诺书.pdf', undefined],
])('file %s: %s', (name, rule) => expect(ceilingOfName(name)).toBe(rule));
