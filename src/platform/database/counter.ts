import { isDuplicate } from './errors.js';
import { Int, Key } from './columns.js';
import { Stored } from './stored.js';
import type { Tx } from './tx.js';

/** A series of document numbers under an ASCII name, such as `notice:YZBH:2026`. */
@Stored('counter')
export class Counter {
  @Key() name: string;
  @Int() value: number;
}

/**
 * The next number of a series, taken in the same transaction as the document: a rollback leaves no gap (Q7).
 * Call it late in the unit of work, since others wait for it.
 */
export async function nextNumber(tx: Tx, series: string): Promise<number> {
  if (!(await raise(tx, series))) {
    try {
      await tx.insert(Counter, { name: series, value: 0 });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    await raise(tx, series);
  }
  return (await tx.one(Counter, { name: series })).value;
}

async function raise(tx: Tx, series: string): Promise<boolean> {
  return (await tx.update(Counter, { name: series }, { value: () => 'value + 1' })) === 1;
}
