import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { calendar, load, roomNames, turnaround, type CalendarMeeting, type Clash } from './karlsruhe.js';

const keeper = 'wangtao';
const organiser = 'sunlei';
const minutes = 60_000;

describe('the calendar of a city’s bodies', () => {
  const meetings = calendar();
  let app: TestApplication;
  let clashes: Clash[];
  let sun: Browser;

  beforeAll(async () => {
    app = await startApplication();
    app.at('2001-01-02', '09:00');
    const nong = await app.browser(keeper);
    for (const name of roomNames) {
      await nong.get('/rooms/new');
      const times = { openFrom: '08:00', openUntil: '24:00', turnaroundMinutes: String(turnaround) };
      await nong.submit('/rooms', { name, site: 'Karlsruhe', capacity: '80', ...times });
      if (!nong.flash) throw new Error(nong.errors.join());
    }
    clashes = await load(app, meetings, organiser);
    app.at('2026-11-24', '10:00');
    while (await app.runJobs());
    sun = await app.browser(organiser);
  }, 300_000);
  afterAll(() => app.close());

  test('the same room written many ways is one room, rooms of one name in other halls are others', () => {
    const written = new Map<string, Set<string>>();
    for (const { room, place } of meetings) if (room) written.set(room, (written.get(room) ?? new Set()).add(place));
    expect(written.get('Bürgersaal')!.size).toBeGreaterThanOrEqual(4);
    expect(written.get('Großer Sitzungssaal')!.size).toBeGreaterThanOrEqual(4);
    expect(written.get('Bürgersaal Durlach')).not.toContain('Bürgersaal');
    expect(written.get('Sitzungssaal Stupferich')!.size).toBeGreaterThanOrEqual(5);
    expect(meetings.filter((one) => one.room).length).toBeGreaterThan(360);
  });

  test('nothing is dropped: every meeting stands there, with its room, or its clash is named', async () => {
    const kept = await app.rows<{ title: string; startsAt: string; room: string | null }>(
      'SELECT m.title, m.startsAt, r.name AS room FROM meeting m LEFT JOIN room r ON r.id = m.roomId',
    );
    expect(kept).toHaveLength(meetings.length);
    const wanted = clashing(meetings);
    expect(clashes).toEqual(wanted);
    expect(clashes.length).toBeGreaterThan(0);
    const roomless = kept.filter((one) => !one.room).length;
    expect(roomless).toBe(meetings.filter((one) => !one.room).length + clashes.length);
  });

  test('what the source left open is known, and such meetings have a length', () => {
    expect(meetings.filter((one) => one.supposed.includes('end')).length).toBe(228);
    expect(meetings.filter((one) => one.supposed.includes('start'))).toHaveLength(2);
    expect(meetings.every((one) => one.endsAt > one.startsAt)).toBe(true);
  });

  test('the list pages through all of them, each once, newest first, and back', async () => {
    const seen: string[] = [];
    const first = '/meetings?from=2001-01-01&to=2027-12-31';
    let last = first;
    for (let next: string | undefined = first; next; next = sun.$('a[rel="next"]').attr('href')) {
      await sun.get((last = next));
      seen.push(...titlesOf(sun));
      if (seen.length > meetings.length) break;
    }
    expect(sun.text).toContain(`${meetings.length}`);
    const newest = [...meetings].sort((a, b) => b.startsAt.localeCompare(a.startsAt));
    expect(seen).toHaveLength(meetings.length);
    expect([...seen].sort()).toEqual(newest.map((one) => one.title).sort());
    expect(seen[0]).toBe(newest[0]!.title);
    expect(last).not.toBe(first);
    await sun.get(sun.$('a[rel="prev"]').attr('href')!);
    expect(titlesOf(sun)).toHaveLength(20);
  });

  test.each([
    ['q=Wildpark', (one: CalendarMeeting) => /Wildpark/i.test(one.title)],
    ['from=2023-03-01&to=2023-03-31', (one: CalendarMeeting) => one.date.startsWith('2023-03')],
    ['q=%25', () => false],
    [
      'q=Durlach&from=2019-01-01&to=2019-12-31&state=NOTIFIED',
      (one) => /Durlach/.test(one.title) && one.date.startsWith('2019'),
    ],
    ['q=Durlach&state=ARCHIVED', () => false],
  ] satisfies [string, (one: CalendarMeeting) => boolean][])(
    'the list narrowed by %s shows the right ones',
    async (query, fits) => {
      const right = meetings.filter(fits).map((one) => one.title);
      await sun.get(`/meetings?${query}`);
      expect(titlesOf(sun).sort()).toEqual(right.sort());
      if (!right.length) expect(sun.text).toContain('没有符合条件的会议');
    },
  );

  test('the day grid shows each booking in its room', async () => {
    const booked = meetings.filter((one) => one.room && !isClash(one));
    const days = [...new Set(booked.map((one) => one.date))].filter((_, n) => n % 12 === 0);
    expect(days.length).toBeGreaterThan(15);
    for (const date of days) {
      await sun.get(`/bookings?date=${date}`);
      const taken = sun
        .$('td.taken')
        .toArray()
        .map((one) => sun.$(one).text());
      const wanted = booked.filter((one) => one.date === date);
      expect([date, taken.length]).toEqual([date, wanted.length]);
      for (const one of wanted) expect(taken.some((text) => text.includes(one.title))).toBe(true);
    }
  });

  test('the month of rooms counts the bookings of each day', async () => {
    const busiest = busiestMonth(meetings);
    await sun.get(`/bookings?view=month&date=${busiest}-01`);
    const shown = sun
      .$('table.month td')
      .toArray()
      .filter((one) => !sun.$(one).find('a.soft').length);
    const counts = shown.map((one) => Number(/\d+/.exec(sun.$(one).find('small').text())?.[0] ?? 0));
    const wanted = shown.map((one) => {
      const date = `${busiest}-${sun.$(one).find('a').text().trim().padStart(2, '0')}`;
      return meetings.filter((meeting) => meeting.date === date && meeting.room && !isClash(meeting)).length;
    });
    expect(counts).toEqual(wanted);
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });

  test('the month of one’s own calendar lists every meeting of it, those without a room too', async () => {
    const busiest = busiestMonth(meetings);
    await sun.get(`/calendar?view=month&date=${busiest}-01`);
    const wanted = meetings.filter((one) => one.date.startsWith(busiest)).map((one) => one.title);
    for (const title of new Set(wanted)) expect(sun.text).toContain(title);
    const lines = sun
      .$('ul.todo li')
      .toArray()
      .map((one) => sun.$(one).find('a').text());
    expect(lines.filter((line) => wanted.includes(line)).length).toBeGreaterThanOrEqual(wanted.length);
  });

  test.each(['Klausurtagung', 'Wildpark', 'klausurtagung gemeinderat', 'Nachbarschaftsverbandes'])(
    'search finds %s, and nothing without it',
    async (word) => {
      await sun.get(`/search?q=${encodeURIComponent(word)}`);
      const fits = (text: string) => word.split(' ').every((part) => text.toLowerCase().includes(part.toLowerCase()));
      const wanted = meetings.filter((one) => fits([one.title, ...one.agenda].join('\n')));
      const found = sun
        .$('main h2 a, main h3 a, main li a')
        .toArray()
        .map((one) => sun.$(one).text().trim());
      const titles = new Set(wanted.map((one) => one.title));
      expect(wanted.length).toBeGreaterThan(0);
      expect(found.filter((title) => titles.has(title)).length).toBe(Math.min(20, wanted.length));
    },
  );

  test('a meeting with a hundred items shows them all', async () => {
    const longest = meetings.reduce((a, b) => (b.agenda.length > a.agenda.length ? b : a));
    const [row] = await app.rows<{ id: string }>('SELECT id FROM meeting WHERE title = ? AND startsAt = ?', [
      longest.title,
      longest.startsAt,
    ]);
    await sun.get(`/meetings/${row!.id}/agenda`);
    expect(longest.agenda.length).toBeGreaterThan(100);
    for (const item of longest.agenda) expect(sun.text).toContain(item.replace(/\s+/g, ' ').trim());
  });

  const isClash = (one: CalendarMeeting) =>
    clashes.some((clash) => clash.title === one.title && clash.startsAt === one.startsAt && clash.room === one.room);
});

function titlesOf(browser: Browser): string[] {
  return browser
    .$('main table tbody tr')
    .toArray()
    .map((row) => browser.$(row).find('a').first().text().trim());
}

/** Which meetings find their room taken when booked in this order: told apart from the product, by comparing times. */
function clashing(meetings: CalendarMeeting[]): Clash[] {
  const found: Clash[] = [];
  const booked: CalendarMeeting[] = [];
  const until = (one: CalendarMeeting) => Date.parse(one.endsAt) + turnaround * minutes;
  for (const one of meetings.filter((meeting) => meeting.room)) {
    const [first] = booked
      .filter(
        (other) =>
          other.room === one.room && Date.parse(other.startsAt) < until(one) && Date.parse(one.startsAt) < until(other),
      )
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
    if (first) found.push({ title: one.title, startsAt: one.startsAt, room: one.room!, by: first.title });
    else booked.push(one);
  }
  return found;
}

function busiestMonth(meetings: CalendarMeeting[]): string {
  const counts = new Map<string, number>();
  for (const { date } of meetings) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
