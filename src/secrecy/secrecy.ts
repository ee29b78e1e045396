/* The door of secrecy. */
export type { Fragment } from '../platform/database/fragment.js';
export { secretMarkIn } from './ceiling/ceiling.rules.js';
export { LabelOptions } from './labels/label-options.js';
export { namedBetween, setAudience, visible, visibleOpen, visibleSubject } from './labels/visible.js';
