import type {
  CalendarDayView,
  CalendarMonthView,
  CalendarWeekView,
  RoomGridView,
} from '../../../platform/web/components/calendar-views.js';
import { example, type Part } from '../part.js';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const own = {
  title: '优化营商环境专题研究会议',
  url: '/meetings',
  starts: '14:30',
  place: '二号楼 305',
  kind: 'mine' as const,
};
const busy = { title: '有安排', starts: '09:00' };
const cancelled = { title: '药品安全例会', url: '/meetings', starts: '15:00', kind: 'struck' as const };

export const calendars: Part = {
  title: '日历',
  examples: [
    example<CalendarDayView>('calendar-day', {
      caption: '11月23日（周一）',
      hours: [
        { hour: '09:00', kind: 'taken', events: [busy] },
        { hour: '10:00', events: [] },
        { hour: '14:00', kind: 'taken mine', events: [own] },
        { hour: '15:00', events: [cancelled] },
      ],
    }),
    example<CalendarWeekView>('calendar-week', {
      caption: '11月23日至29日',
      days: weekdays.map((day, n) => ({
        label: `${day} ${23 + n}`,
        url: '/bookings',
        today: n === 0,
        kind: n > 4 ? ('off' as const) : undefined,
        events: n === 0 ? [busy, own] : n === 2 ? [cancelled] : [],
      })),
    }),
    example<CalendarMonthView>('calendar-month', {
      caption: '2026年2月',
      weekdays,
      weeks: [
        [9, 10, 11, 12, 13, 14, 15].map((number) => ({
          number,
          url: '/bookings',
          kind: number === 14 ? ('work' as const) : number === 15 ? ('off' as const) : undefined,
          mark: number === 14 ? '班' : number === 15 ? '休' : undefined,
          today: number === 10,
          events: number === 10 ? [own, busy] : [],
          more: number === 10 ? '还有 3 场' : undefined,
        })),
      ],
    }),
    example<RoomGridView>('room-grid', {
      caption: '会议室 11月23日',
      headings: [
        { text: '301', url: '/rooms', seats: 12 },
        { text: '305', url: '/rooms', seats: 24 },
        { text: '礼堂', url: '/rooms', seats: 220 },
      ],
      rows: [
        {
          time: '14:00',
          cells: [
            { free: '/bookings/new?at=1400', starts: '14:00' },
            {
              kind: 'taken mine',
              rows: 2,
              bookings: [{ title: '优化营商环境专题研究会议', url: '/bookings', when: '14:00–15:00' }],
            },
            { kind: 'closed', rows: 3, reason: '音响检修' },
          ],
        },
        { time: '14:30', cells: [{ kind: 'taken', rows: 2, bookings: [{ title: null, when: '14:30–15:30' }] }] },
        { time: '15:00', cells: [{ kind: 'closed', clearing: true }] },
      ],
    }),
  ],
};
