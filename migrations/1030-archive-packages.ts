import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c, createTable } from '../src/platform/database/table.js';

const since = '2006-12-18';
const annex = '国家档案局令第8号附表';

/** The table of Order No. 8 as far as meetings go (domain §5.2); an organ adds its own lines. */
const lines = [
  ['ANY', 'ITEM', 'Y', `${annex}4.1：本机关工作会议、专题会议文件材料`],
  ['ROUTINE', 'ITEM', 'D30', `${annex}4.2；本机关日常工作会议`],
  ['JOINT', 'ITEM', 'Y', `${annex}5.1.1：本机关主办的联席会议文件材料`],
  ['ANY', 'ANY', 'Y', `${annex}4.1`],
  ['ROUTINE', 'ANY', 'D30', `${annex}4.2`],
  ['JOINT', 'ANY', 'Y', `${annex}5.1.1`],
  ['ANY', 'RECORD', 'Y', `${annex}3：会议记录`],
  ['ANY', 'ERRATUM', 'Y', `${annex}3：随会议记录`],
  ['ANY', 'MINUTES', 'Y', `${annex}3：会议纪要`],
  ['ROUTINE', 'RECORD', 'D30', `${annex}4.2：日常工作会议记录`],
  ['ROUTINE', 'ERRATUM', 'D30', `${annex}4.2：随会议记录`],
  ['ROUTINE', 'MINUTES', 'D30', `${annex}4.2：日常工作会议纪要`],
  ['ANY', 'FOLLOWUP', 'D30', '本机关保管期限表：督办台账'],
  ['ROUTINE', 'FOLLOWUP', 'D10', '本机关保管期限表：一般督办台账'],
  ['ANY', 'OVERSIGHT', 'D10', '本机关保管期限表：会议监督材料'],
  ['ANY', 'EVALUATION', 'D10', '本机关保管期限表：会议评估材料'],
] as const;

/** What a package holds, what its test found, and how long what is kept. */
export class ArchivePackages1764000001030 implements MigrationInterface {
  name = 'ArchivePackages1764000001030';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'archive_item', {
      manifestHash: c.maybe.hash(),
      testedAt: c.maybe.at(),
      testResult: c.maybe.code(),
      testReport: c.maybe.long(),
    });
    await createTable(
      runner,
      'archive_document',
      {
        itemId: c.refKey(),
        n: c.intKey(),
        path: c.name(),
        kind: c.maybe.code(),
        title: c.name(),
        number: c.maybe.name(),
        responsible: c.name(),
        formedOn: c.day(),
        label: c.code(),
        original: c.flag(),
        pages: c.maybe.int(),
        bytes: c.fen(),
        sha256: c.hash(),
        retention: c.code(),
        expiresOn: c.maybe.day(),
      },
      [['sha256']],
    );
    await createTable(
      runner,
      'archive_retention',
      {
        id: c.id(),
        meetingType: c.code(),
        document: c.code(),
        retention: c.code(),
        basis: c.name(),
        effectiveFrom: c.day(),
      },
      [['meetingType', 'document', 'effectiveFrom']],
    );
    for (const [n, line] of lines.entries()) {
      const id = `1${String(n + 1).padStart(15, '0')}`;
      const known = (await runner.query('SELECT 1 FROM archive_retention WHERE id = ?', [id])) as unknown[];
      if (known.length) continue;
      await runner.query(
        'INSERT INTO archive_retention (id, meetingType, document, retention, basis, effectiveFrom) VALUES (?, ?, ?, ?, ?, ?)',
        [id, ...line, since],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['archive_retention', 'archive_document']) await runner.dropTable(table, true);
    for (const name of ['testReport', 'testResult', 'testedAt', 'manifestHash'])
      await runner.dropColumn('archive_item', name);
  }
}
