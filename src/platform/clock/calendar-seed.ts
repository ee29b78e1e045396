import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A day of the statutory calendar that differs from its weekday. */
export interface SeedDay {
  date: string;
  kind: 'OFF' | 'WORK';
  name: string;
}

interface Published {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** Years whose arrangement the State Council has published in the bundled data. */
export const publishedYears = [2024, 2025, 2026];

/** Holidays and make-up working days of the published years, from the data of `chinese-days` (domain §9.2). */
export function seedDays(): SeedDay[] {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const data = JSON.parse(readFileSync(path, 'utf8')) as Published;
  const days = (kind: SeedDay['kind'], source: Record<string, string>) =>
    Object.entries(source).map(([date, name]) => ({ date, kind, name: name.split(',')[1] ?? name }));
  return [...days('OFF', data.holidays), ...days('WORK', data.workdays)]
    .filter((day) => publishedYears.includes(Number(day.date.slice(0, 4))))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
