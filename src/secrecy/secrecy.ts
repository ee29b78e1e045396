/* The door of secrecy. */
export { setAudience, visible, type Fragment } from './labels/visible.js';
