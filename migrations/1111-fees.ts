import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

const since = '2016-07-01';
const at = '2026-01-01T00:00:00.000Z';
const measure = '《中央和国家机关会议费管理办法》（财行〔2016〕214号）';

/** Class, all-in cap in fen per person and day, most days and heads, days allowed for arrival and departure. */
const classes = [
  ['1110000000000001', 'I', 76000, null, null, 2, `${measure}：一类会议综合定额每人每天760元，会期、人数按批准文件`],
  ['1110000000000002', 'II', 65000, 2, 300, 2, `${measure}：二类会议综合定额每人每天650元，会期2天以内，300人以内`],
  ['1110000000000003', 'III', 55000, 2, 150, 2, `${measure}：三类会议综合定额每人每天550元，会期2天以内，150人以内`],
  ['1110000000000004', 'IV', 55000, 2, 50, 1, `${measure}：四类会议综合定额每人每天550元，会期2天以内，一般不超过50人`],
] as const;

/** Standards of meeting fees by class, versioned from a day on (domain §4). */
export class Fees1764000001111 implements MigrationInterface {
  name = 'Fees1764000001111';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('fee_standard')) return;
    await createTable(
      runner,
      'fee_standard',
      {
        id: c.id(),
        feeClass: c.code(),
        number: c.int(),
        jurisdiction: c.name(),
        effectiveFrom: c.day(),
        capFen: c.fen(),
        mostDays: c.maybe.int(),
        mostHeads: c.maybe.int(),
        travelDays: c.int(),
        basis: c.text(),
        createdAt: c.at(),
        createdById: c.ref(),
      },
      [
        ['!feeClass', 'number'],
        ['feeClass', 'effectiveFrom'],
      ],
    );
    for (const [id, feeClass, capFen, mostDays, mostHeads, travelDays, basis] of classes)
      await runner.query(
        `INSERT INTO fee_standard (id, feeClass, number, jurisdiction, effectiveFrom, capFen, mostDays, mostHeads,
           travelDays, basis, createdAt, createdById) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'system')`,
        [id, feeClass, '中央和国家机关', since, capFen, mostDays, mostHeads, travelDays, basis, at],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('fee_standard', true);
  }
}
