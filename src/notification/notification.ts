/* The door of notification: what modules to the right may use. */
export { MeetingCalledOff, MeetingChanged, NoticeIssued } from './notification.events.js';
