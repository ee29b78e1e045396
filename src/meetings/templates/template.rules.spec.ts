import { mayUse, templateFaults } from './template.rules.js';

const who = { id: 'a', unitId: 'office' };

it.each([
  ['his own', { ownerId: 'a', unitId: null }, true],
  ['his own, from an earlier unit', { ownerId: 'a', unitId: 'finance' }, true],
  ['his unit’s', { ownerId: 'b', unitId: 'office' }, true],
  ['another unit’s', { ownerId: 'b', unitId: 'finance' }, false],
  ['somebody’s own', { ownerId: 'b', unitId: null }, false],
])('%s', (_, template, expected) => expect(mayUse(template, who)).toBe(expected));

it('keeps no work secret', () => {
  expect(templateFaults({ label: 'WORK_SECRET' })).toHaveLength(1);
  expect(templateFaults({ label: 'INTERNAL' })).toHaveLength(0);
});
