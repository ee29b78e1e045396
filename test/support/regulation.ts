import { appendFileSync } from 'node:fs';

/** A test of one regulation item, under its id; what passed is counted by `npm test` as `regulation: N of 129`. */
export function item(id: string, what: string, prove: () => Promise<void>): void {
  test(`${id} ${what}`, async () => {
    await prove();
    const summary = process.env.REGULATION_SUMMARY;
    if (summary) appendFileSync(summary, `${id}\n`);
  });
}
