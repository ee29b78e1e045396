import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c } from '../src/platform/database/table.js';

/** Staff in percent of the delegates, by class (domain §4). */
const shares = [
  ['1110000000000002', 15],
  ['1110000000000003', 10],
] as const;

/** The share of staff in the standards of meeting fees, and the reason for exceeding a standard. */
export class FeeExceptions1764000001330 implements MigrationInterface {
  name = 'FeeExceptions1764000001330';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'fee_standard', { staffPercent: c.maybe.int() });
    await addColumns(runner, 'meeting', { feeExceptionReason: c.maybe.text() });
    for (const [id, percent] of shares)
      await runner.query('UPDATE fee_standard SET staffPercent = ? WHERE id = ?', [percent, id]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('meeting', 'feeExceptionReason');
    await runner.dropColumn('fee_standard', 'staffPercent');
  }
}
