import { stages, type MeetingState, type Stage } from './meeting.rules.js';

/** A stage that is done, when and by whom. */
export interface StageDone {
  stage: Stage;
  doneAt: string;
  doneBy: string;
}

export interface StripStep {
  stage: Stage;
  state: 'done' | 'now' | 'open' | 'off';
  doneAt?: string;
  doneBy?: string;
}

const ended: readonly MeetingState[] = ['REJECTED', 'CANCELLED'];

/**
 * The nine steps of the life strip (S8.I1): done ones with when and by whom, the first open one is now. A meeting whose
 * minutes are not required passes over them once it is evaluated; one that was cancelled or refused has no "now".
 */
export function stripOf(state: MeetingState, done: readonly StageDone[], minutesRequired: boolean): StripStep[] {
  const byStage = new Map(done.map((one) => [one.stage, one]));
  let found = ended.includes(state);
  return stages.map((stage) => {
    const is = byStage.get(stage);
    if (is) return { stage, state: 'done', doneAt: is.doneAt, doneBy: is.doneBy };
    if (stage === 'MINUTES' && !minutesRequired) return { stage, state: 'off' };
    if (found) return { stage, state: 'open' };
    found = true;
    return { stage, state: 'now' };
  });
}
