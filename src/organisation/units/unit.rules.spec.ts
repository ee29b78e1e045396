import { codeRefusals, mayClose, mayStandUnder, treeOf } from './unit.rules.js';

const root = { id: 'r', parentId: null, code: 'XZF' };
const office = { id: 'o', parentId: 'r', code: 'BGS' };
const section = { id: 's', parentId: 'o', code: 'HWK' };
const all = [root, office, section];

it.each([
  [office, 'r', []],
  [section, 'r', []],
  [office, 's', ['organisation.unit.circle']],
  [office, 'o', ['organisation.unit.circle']],
  [root, 'o', ['organisation.unit.root']],
  [office, null, ['organisation.unit.oneRoot']],
])('%j under %s', (unit, parent, keys) => {
  expect(mayStandUnder(unit, parent, all).map(({ key }) => key)).toEqual(keys);
});

it.each([
  ['BGS', 'o', 0],
  ['BGS', undefined, 1],
  ['bgs', undefined, 1],
  ['办公室', undefined, 1],
  ['B2', undefined, 0],
])('code %s of %s', (code, id, faults) => expect(codeRefusals(code, id, all)).toHaveLength(faults));

it('closes only what is empty, and shows the tree', () => {
  expect([mayClose(0, 0), mayClose(2, 0), mayClose(0, 1)].map((faults) => faults.length)).toEqual([0, 1, 1]);
  expect(treeOf([section, root, office]).map(({ id, depth }) => `${depth}${id}`)).toEqual(['0r', '1o', '2s']);
});
