import { organRefusals, threePeople } from './setup.rules.js';

it.each([
  [{ sysAdmin: '甲', secAdmin: '乙', auditAdmin: '丙' }, []],
  [{ sysAdmin: '王 明', secAdmin: '乙', auditAdmin: '王明' }, ['auditAdmin']],
  [{ sysAdmin: '甲', secAdmin: '甲', auditAdmin: '甲' }, ['secAdmin', 'auditAdmin']],
])('three administrators %j', (names, fields) => {
  expect(threePeople(names).map(({ field }) => field)).toEqual(fields);
});

it.each([
  ['云政办', 'J001', []],
  ['云政办', '', []],
  ['云政办〔2026〕', '', ['documentCode']],
  ['云政办', '全宗一', ['fondsCode']],
])('codes %s %s', (documentCode, fondsCode, fields) => {
  expect(organRefusals({ documentCode, fondsCode }).map(({ field }) => field)).toEqual(fields);
});
