/* Shapes of the calendars; each page also offers the same as a list. */

/** One thing in a calendar; without `url` the reader only knows that something is there. */
export interface EventView {
  title: string;
  url?: string;
  /** LocalTime. */
  starts?: string;
  place?: string;
  kind?: 'mine' | 'struck';
}

/** `calendar-day`: the hours of one person's or unit's day. */
export interface CalendarDayView {
  caption: string;
  hours: { hour: string; kind?: 'taken' | 'taken mine' | 'closed'; events: EventView[] }[];
}

/** `calendar-week`: seven columns; `kind` off or work for a day that is not what its weekday says. */
export interface CalendarWeekView {
  caption: string;
  days: { label: string; url?: string; mark?: string; kind?: 'off' | 'work'; today?: boolean; events: EventView[] }[];
}

/** `calendar-month`: weeks of days with their first entries; `more` is the link text to the rest. */
export interface CalendarMonthView {
  caption: string;
  weekdays: string[];
  weeks: {
    number: number;
    url?: string;
    mark?: string;
    kind?: 'off' | 'work' | 'other';
    today?: boolean;
    events: EventView[];
    more?: string;
  }[][];
}

/** `room-grid`: half hours × rooms (a day) or days (a week). A cell with `rows` covers so many half hours. */
export interface RoomGridView {
  caption: string;
  headings: { text: string; url: string; seats?: number }[];
  rows: {
    time: string;
    cells: (
      | { free: string; starts: string }
      | {
          kind: string;
          rows?: number;
          bookings?: { title: string | null; url?: string; when: string }[];
          reason?: string;
          clearing?: boolean;
        }
    )[];
  }[];
}
