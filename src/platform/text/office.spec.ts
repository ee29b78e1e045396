import { officeOf } from './office.js';

test.each([
  ['发改局', '发改局局长', '发改局局长'],
  ['政府办公室', '秘书科科长', '政府办公室 秘书科科长'],
  ['政府办公室', '', '政府办公室'],
  ['', '县长', '县长'],
])('%s, %s: %s', (unitName, post, line) => expect(officeOf(unitName, post)).toBe(line));
