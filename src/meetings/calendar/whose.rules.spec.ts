import type { Principal } from '../../platform/access/principal.js';
import { mayLookInto, type Owner } from './whose.rules.js';

const reader = (change: Partial<Principal>) =>
  ({
    id: 'me',
    unitId: 'office',
    standing: 'MEMBER',
    delegateOf: [],
    roles: new Set(),
    ...change,
  }) as unknown as Principal;
const secretary = new Set(['SECRETARY']) as Principal['roles'];
const leader: Owner = { id: 'leader', unitId: 'organ', standing: 'DEPUTY', leads: true };
const head: Owner = { id: 'head', unitId: 'bureau', standing: 'HEAD', leads: false };
const clerk: Owner = { id: 'clerk', unitId: 'bureau', standing: 'MEMBER', leads: false };

it.each<[string, Owner, Partial<Principal>, boolean]>([
  ['himself', leader, { id: 'leader' }, true],
  ['his delegate', leader, { delegateOf: ['leader'] }, true],
  ['a secretary of the office', leader, { roles: secretary }, true],
  ['a secretary of another unit', leader, { roles: secretary, unitId: 'bureau' }, false],
  ['somebody of the office who is no secretary', leader, {}, false],
  ['the liaison of his unit', head, { standing: 'LIAISON', unitId: 'bureau' }, true],
  ['the liaison of another unit', head, { standing: 'LIAISON', unitId: 'other' }, false],
  ['a member of his unit', head, { unitId: 'bureau' }, false],
  ['a secretary of the office, for who is no leader', head, { roles: secretary }, false],
  ['the liaison, for a mere member', clerk, { standing: 'LIAISON', unitId: 'bureau' }, false],
  ['the delegate of somebody else', leader, { delegateOf: ['head'] }, false],
])('%s', (_, owner, who, expected) => expect(mayLookInto(owner, reader(who), 'office')).toBe(expected));

it('without an office nobody is of it', () =>
  expect(mayLookInto(leader, reader({ roles: secretary }), null)).toBe(false));
