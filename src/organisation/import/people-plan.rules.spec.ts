import { planOf, type ExistingPerson, type Vocabulary } from './people-plan.rules.js';

const words: Vocabulary = {
  headings: {
    name: '姓名',
    userName: '用户名',
    unit: '单位',
    post: '职务',
    standing: '身份',
    phone: '办公电话',
    mobile: '手机',
    email: '邮箱',
  },
  standings: new Map([['负责人', 'HEAD']]),
  unprintable: (name) => (name.includes('\ue40c') ? [name] : []),
  units: new Map([
    ['财政局', '1cz'],
    ['应急局', '1yj'],
  ]),
};
const he: ExistingPerson = {
  id: '1he',
  name: '何伟',
  userName: 'hewei',
  unitId: '1cz',
  post: '局长',
  standing: 'HEAD',
  phone: null,
  mobile: '13800000000',
  email: null,
};
const plan = (rows: string[][], existing = [he]) =>
  planOf({ encoding: 'UTF-8', rows: rows.map((cells, i) => ({ line: i + 1, cells })) }, words, existing);
const head = ['姓名*', '单位', '职务', '身份', '手机', '用户名'];

it('adds, changes, leaves alone', () => {
  const found = plan([
    head,
    ['何伟', '财政局', '局长', '负责人', '138 0000 0000', ''],
    ['赵䶮', '应急局', '联络员', '', '', ''],
    ['何伟', '应急局', '科员', '', '', ''],
  ]);
  expect(found.faults).toEqual([]);
  expect(found.unchanged).toBe(1);
  expect(found.added.map(({ userName }) => userName)).toEqual(['zhaoyan', 'hewei2']);
  expect(plan([head, ['何伟', '财政局', '书记', '', '', 'HeWei']]).changed).toMatchObject([
    { id: '1he', post: '书记' },
  ]);
});

it.each([
  [
    'no column',
    [
      ['姓名', '职务'],
      ['甲', '乙'],
    ],
    1,
    'columns',
  ],
  ['nobody', [head], 1, 'empty'],
  ['no post', [head, ['甲', '财政局', '']], 2, 'missing'],
  ['no such unit', [head, ['甲', '水利局', '科员']], 2, 'unknownUnit'],
  ['odd telephone', [head, ['甲', '财政局', '科员', '', 'x1']], 2, 'unreadable'],
  ['odd standing', [head, ['甲', '财政局', '科员', '一把手']], 2, 'unreadable'],
  ['invisible sign in a name', [head, ['甲\u202e乙', '财政局', '科员']], 2, 'unreadable'],
  ['user name in another script', [head, ['甲', '财政局', '科员', '', '', 'аdmin']], 2, 'unreadable'],
  ['twice', [head, ['甲', '财政局', '科员'], ['甲', '财政局', '科长']], 3, 'twice'],
])('names the line: %s', (_, rows, line, key) => {
  const { faults } = plan(rows);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ line, key: `organisation.import.fault.${key}` });
});

it('names the line whose name no font can print', () => {
  const { faults, added } = plan([head, ['陈\ue40c林', '财政局', '科员']]);
  expect(faults).toEqual([{ line: 2, key: 'print.unprintableName', args: { places: '陈\ue40c林' } }]);
  expect(added).toEqual([]);
});

it('asks for the user name when two share name and unit', () => {
  const twin = { ...he, id: '2he', userName: 'hewei2' };
  const { faults } = plan([head, ['何伟', '财政局', '局长']], [he, twin]);
  expect(faults[0]!.key).toBe('organisation.import.fault.ambiguous');
});
