/* The door of secrecy. */
export type { Fragment } from '../platform/database/fragment.js';
export { setAudience, visible } from './labels/visible.js';
