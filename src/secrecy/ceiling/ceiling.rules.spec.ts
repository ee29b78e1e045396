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
  ])('%j passes', (text) => expect(secretMarkIn(text)).toBeUndefined());
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
