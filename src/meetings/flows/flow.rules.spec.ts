import type { Conditioned } from './condition.rules.js';
import { chainOf, exceptionApprover, withException, type ChainStep, type FlowStep, type Posts } from './flow.rules.js';

const posts: Posts = { hostHead: 'head', officeHead: 'office', leader: 'leader', principal: 'mayor' };
const step = (approver: FlowStep['approver'], personId: string | null = null): FlowStep => ({
  approver,
  personId,
  days: 1,
  together: false,
  ...{ onlyWhen: null, onlyValue: null },
});
const beside = (approver: FlowStep['approver']): FlowStep => ({ ...step(approver), together: true });
const joint = [step('HOST_HEAD'), step('OFFICE_HEAD'), beside('LEADER')];
const plain: Conditioned = {
  ...{ feeClass: null, costFen: null, label: 'INTERNAL', isMajor: false, hostUnitId: 'water', urgentReason: '' },
};
const major = (one: FlowStep): FlowStep => ({ ...one, onlyWhen: 'MAJOR' });
const nameOf = (one: ChainStep) => `${one.together ? '+' : ''}${one.approverId}`;
const all = [step('HOST_HEAD'), step('OFFICE_HEAD'), step('LEADER')];

describe('the chain of approval', () => {
  it.each<[string, FlowStep[], Partial<Posts>, string[], string[]]>([
    ['goes through the posts in order', all, {}, ['clerk'], ['head', 'office', 'leader']],
    ['asks one person once', all, { hostHead: 'office' }, ['clerk'], ['office', 'leader']],
    ['passes a proposer by, to the leader in charge', [step('HOST_HEAD')], {}, ['head'], ['leader']],
    ['passes the leader by, to the principal', [step('LEADER')], {}, ['leader'], ['mayor']],
    ['fills a vacant post from above', [step('HOST_HEAD')], { hostHead: null }, ['clerk'], ['leader']],
    ['takes the named person', [step('PERSON', 'anna')], {}, ['clerk'], ['anna']],
    ['is empty when nobody else is left', [step('LEADER')], { principal: null }, ['leader'], []],
    ['asks side by side', joint, {}, ['clerk'], ['head', 'office', '+leader']],
    ['asks one person once side by side', joint, { leader: 'office' }, ['clerk'], ['head', 'office']],
    ['keeps who is left of two a step of its own', joint, { officeHead: 'head' }, ['clerk'], ['head', 'leader']],
    [
      'passes by a step whose condition is not met',
      [step('HOST_HEAD'), major(step('LEADER'))],
      {},
      ['clerk'],
      ['head'],
    ],
    [
      'asks nobody at once with a step passed by',
      [step('HOST_HEAD'), major(step('LEADER')), beside('OFFICE_HEAD')],
      {},
      ['clerk'],
      ['head', 'office'],
    ],
    ['asks nobody again right after', [...joint, step('LEADER')], {}, ['clerk'], ['head', 'office', '+leader']],
  ])('%s', (_, steps, held, proposers, approvers) => {
    expect(chainOf(steps, plain, { ...posts, ...held }, proposers).map(nameOf)).toEqual(approvers);
  });
});

describe('the exception to the standard of fees', () => {
  it.each<[string, Parameters<typeof exceptionApprover>[0], Partial<Posts>, string[], string | undefined]>([
    ['is the principal’s', 'PRINCIPAL', {}, ['clerk'], 'mayor'],
    ['is the leader’s where the organ says so', 'LEADER', {}, ['clerk'], 'leader'],
    ['goes up from a vacant post', 'OFFICE_HEAD', { officeHead: null }, ['clerk'], 'mayor'],
    ['is never the proposer’s', 'PRINCIPAL', {}, ['mayor'], 'leader'],
    ['is nobody’s when nobody is left', 'PRINCIPAL', { leader: null }, ['mayor'], undefined],
  ])('%s', (_, holder, held, proposers, approver) =>
    expect(exceptionApprover(holder, { ...posts, ...held }, proposers)).toBe(approver),
  );

  it.each([
    ['comes last', 'mayor', ['HOST_HEAD head', 'LEADER leader', 'EXCEPTION mayor']],
    ['is decided with the last step by who holds that', 'leader', ['HOST_HEAD head', 'EXCEPTION leader']],
    ['is decided apart by who held an earlier one', 'head', ['HOST_HEAD head', 'LEADER leader', 'EXCEPTION head']],
  ])('%s', (_, approver, steps) => {
    const chain = chainOf([step('HOST_HEAD'), step('LEADER')], plain, posts, ['clerk']);
    expect(withException(chain, approver).map((one) => `${one.approver} ${one.approverId}`)).toEqual(steps);
  });
});

it('takes a step whose condition is met', () => {
  const chain = chainOf([step('HOST_HEAD'), major(step('LEADER'))], { ...plain, isMajor: true }, posts, ['clerk']);
  expect(chain.map(nameOf)).toEqual(['head', 'leader']);
});
