/* The door of minutes: what modules to the right may use. */
export type { ConductEvent } from './conduct/conduct.entity.js';
export { breaches } from './conduct/conduct.rules.js';
export { Decision } from './decisions/decision.entity.js';
export { MinutesIssued, RecordApproved, SessionEnded, SessionOpened } from './minutes.events.js';
export { paths as minutesPaths } from './minutes.paths.js';
export { MinutesPaperSource } from './minutes/minutes-paper.source.js';
export { wasPresentDuring } from './presence/presence.rules.js';
export { contentOf, RecordQueries } from './record/record.queries.js';
export { RecordPapers } from './record/record.papers.js';
export { attendances, quorumAt, SittingQueries, sittingIn, type Sitting } from './session/sitting.queries.js';
export { isPassed, isQuorate, quorumOf } from './votes/quorum.rules.js';
export { VoteQueries } from './votes/vote.queries.js';
