/* The door of notification: what modules to the right may use. */
export { NoticePapers } from './notice/notice.papers.js';
export { MeetingCalledOff, MeetingChanged, NoticeIssued } from './notification.events.js';
