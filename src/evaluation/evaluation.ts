/* The door of evaluation: what modules to the right may use. */
export { paths as evaluationPaths } from './evaluation.paths.js';
export { askedSurveys } from './survey/asked-surveys.js';
