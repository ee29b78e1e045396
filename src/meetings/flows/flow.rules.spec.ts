import { chainOf, type ChainStep, type FlowStep, type Posts } from './flow.rules.js';

const posts: Posts = { hostHead: 'head', officeHead: 'office', leader: 'leader', principal: 'mayor' };
const step = (approver: FlowStep['approver'], personId: string | null = null): FlowStep => ({
  approver,
  personId,
  days: 1,
  together: false,
});
const beside = (approver: FlowStep['approver']): FlowStep => ({ ...step(approver), together: true });
const joint = [step('HOST_HEAD'), step('OFFICE_HEAD'), beside('LEADER')];
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
    ['asks nobody again right after', [...joint, step('LEADER')], {}, ['clerk'], ['head', 'office', '+leader']],
  ])('%s', (_, steps, held, proposers, approvers) => {
    expect(chainOf(steps, { ...posts, ...held }, proposers).map(nameOf)).toEqual(approvers);
  });
});
