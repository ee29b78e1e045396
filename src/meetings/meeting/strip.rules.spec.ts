import type { MeetingState, Stage } from './meeting.rules.js';
import { stripOf } from './strip.rules.js';

const done = (...all: Stage[]) => all.map((stage) => ({ stage, doneAt: '2026-11-24T02:00:00.000Z', doneBy: '周敏' }));

describe('the life strip', () => {
  it.each<[MeetingState, Stage[], boolean, Stage | undefined]>([
    ['DRAFT', [], true, 'APPLY'],
    ['SUBMITTED', ['APPLY'], true, 'APPROVE'],
    ['PREPARING', ['APPLY', 'APPROVE'], true, 'PREPARE'],
    ['RECORD_APPROVED', ['APPLY', 'APPROVE', 'PREPARE', 'NOTIFY', 'HOLD', 'RECORD'], true, 'MINUTES'],
    ['RECORD_APPROVED', ['APPLY', 'APPROVE', 'PREPARE', 'NOTIFY', 'HOLD', 'RECORD'], false, 'EVALUATE'],
    ['CANCELLED', ['APPLY', 'APPROVE'], true, undefined],
  ])('%s', (state, stages, minutes, now) => {
    expect(stripOf(state, done(...stages), minutes).find((step) => step.state === 'now')?.stage).toBe(now);
  });
});
