import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What no person types, as it stands in a form's body: already encoded, since some of it is no UTF-8 at all. */
export const hostileValues: Record<string, string> = {
  empty: '',
  nul: 'a%00b',
  surrogate: '%ED%A0%80',
  notUtf8: '%C3%28%FF',
  long: 'x'.repeat(1_000_000),
  longChinese: encodeURIComponent('会'.repeat(5_000)),
  prototype: '__proto__',
  constructor: 'constructor',
  negative: '-1',
  huge: '999999999999999999999999',
  float: '1e308',
  nan: 'NaN',
  noDay: '2026-02-30',
  dayZero: '0000-00-00',
  lastDay: '9999-12-31',
  noTime: '25:61',
  id: '1abcdefghjkmnpqr',
  quote: encodeURIComponent(`'"\`;--<script>\u202e\u2028`),
  emoji: encodeURIComponent('👩‍👩‍👧‍👦𠮷'),
  lines: 'a%0D%0AX-Evil%3A%201',
};

/** The names of all fields of all forms, read from the sources: whoever attacks knows them too. */
export function allFieldNames(): string[] {
  const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.form.ts'));
  const names = files.flatMap((name) => {
    const text = readFileSync(join('src', name), 'utf8');
    return [...text.matchAll(/@\w+Field\([^;]*?\)\s+(\w+)\s*:/gs)].map(([, field]) => field!);
  });
  return [...new Set(names)].sort();
}

/** SQL of an id that an address may name, by its parameter: whatever there is, the newest first. */
export const someOf: Record<string, string> = {
  meeting: 'SELECT id FROM meeting ORDER BY id DESC',
  step: 'SELECT id FROM approval_step ORDER BY id DESC',
  item: 'SELECT id FROM agenda_item ORDER BY id DESC',
  material: 'SELECT id FROM material ORDER BY id DESC',
  unit: 'SELECT id FROM unit',
  leave: 'SELECT id FROM leave_request ORDER BY id DESC',
  call: 'SELECT id FROM phone_call ORDER BY id DESC',
  task: 'SELECT id FROM task ORDER BY id DESC',
  entry: 'SELECT id FROM record_entry ORDER BY id DESC',
  booking: 'SELECT id FROM booking ORDER BY id DESC',
  engagement: 'SELECT id FROM engagement ORDER BY id DESC',
  finding: 'SELECT id FROM finding ORDER BY id DESC',
  decision: 'SELECT id FROM decision ORDER BY id DESC',
  erratum: 'SELECT id FROM erratum ORDER BY id DESC',
  room: 'SELECT id FROM room',
  person: "SELECT id FROM person WHERE userName = 'hewei'",
  series: 'SELECT id FROM meeting_series',
  planned: 'SELECT id FROM plan_item',
  topic: 'SELECT id FROM topic',
  template: 'SELECT id FROM application_template',
  topicCall: 'SELECT id FROM topic_call',
  equipment: 'SELECT id FROM equipment',
  partner: 'SELECT id FROM partner',
  closure: 'SELECT id FROM closure',
  year: "SELECT '2026' AS id",
  type: "SELECT 'TOPIC' AS id",
  date: 'SELECT original AS id FROM series_occurrence',
  key: "SELECT 'resources.meetingNoShowMinutes' AS id",
};
