/* The door of evaluation: what modules to the right may use. */
export { MeetingEvaluated } from './evaluation.events.js';
export { paths as evaluationPaths } from './evaluation.paths.js';
