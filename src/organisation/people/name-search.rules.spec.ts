import { nameSearch } from './name-search.rules.js';

test.each([
  ['林晓', 'linxiao', 'lx'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['曾国庆', 'zengguoqing', 'zgq'],
  ['仇和平', 'qiuheping', 'qhp'],
  ['解学龙', 'xiexuelong', 'xxl'],
  ['朴正元', 'piaozhengyuan', 'pzy'],
  ['查良', 'zhaliang', 'zl'],
  ['区明', 'ouming', 'om'],
  ['任重', 'renzhong', 'rz'],
  ['盖永', 'geyong', 'gy'],
  ['华国', 'huaguo', 'hg'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['万俟明', 'moqiming', 'mqm'],
  ['欧阳·买买提·艾力', 'ouyangmaimaitiaili', 'oymmtal'],
  ['吕布', 'lvbu', 'lb'],
  ['單雄信', 'shanxiongxin', 'sxx'],
  ['張曉', 'zhangxiao', 'zx'],
  ['赵䶮', 'zhaoyan', 'zy'],
  ['𠮷田', 'jitian', 'jt'],
  ["O'Brien", 'obrien', 'o'],
  ['Ａlice 李', 'aliceli', 'al'],
  ['', '', ''],
])('%s is found as %s and %s', (name, pinyin, initials) => expect(nameSearch(name)).toEqual({ pinyin, initials }));

test('a long name fits its column', () => {
  expect(nameSearch('庄'.repeat(40)).pinyin).toHaveLength(200);
});
