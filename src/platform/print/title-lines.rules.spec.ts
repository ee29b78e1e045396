import { titleLines, twoPartTitle, width } from './title-lines.rules.js';

it.each([
  ['局办公室关于召开', '局务会议的通知', '局办公室关于召开局务会议的通知'],
  [
    '云溪县人民政府办公室关于召开',
    '冬季用电保供专题会议的通知',
    '云溪县人民政府办公室关于召开\n冬季用电保供专题会议的通知',
  ],
  ['关于召开', '全市安全生产工作和防汛抗旱工作专题会议的通知', '关于召开全市安全生产工作和防汛抗旱工作专题会议的通知'],
])('%s + %s', (first, second, title) => expect(twoPartTitle(first, second)).toBe(title));

describe('titleLines', () => {
  it.each([
    ['会议通知', ['会议通知']],
    ['', []],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['关于召开全市安全生产工作专题会议的通知', ['关于召开全市安全生产工作专题会议的通知']],
    [
      '青山市人民政府办公室关于召开全市安全生产工作专题会议的通知',
      ['青山市人民政府办公室关于召开', '全市安全生产工作专题会议的通知'],
    ],
  ])('breaks %j', (title, lines) => expect(titleLines(title)).toEqual(lines));

  it.each([
    '青山市人民政府办公室关于印发《青山市重点行业领域（危险化学品、燃气、消防）隐患整治工作方案》的通知',
    '关于'.repeat(60),
    'Supercalifragilisticexpialidocious'.repeat(4),
    '李𠮷䶮'.repeat(20),
  ])('loses nothing of %s and keeps every line within the length', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(19);
  });

  it('never begins a line with a closing mark nor ends one with an opening mark', () => {
    for (const line of titleLines('关于《甲方案》《乙方案》《丙方案》《丁方案》（试行）、《戊方案》的通知')) {
      expect(line).not.toMatch(/^[》）、，]|[《（]$/);
    }
  });
});
