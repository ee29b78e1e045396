import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import ExcelJS from 'exceljs';
import { startApplication, type TestApplication } from '../../support/application.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const canary = '青石河水库加固方案';

describe('the mark of a state secret stops every act', () => {
  let organ: TestApplication;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    organ = await startApplication({ database });
  });
  afterAll(() => organ.close());

  it.each([
    ['a title', { reason: `${canary} 机密★20年` }],
    ['spaced, full width', { reason: `${canary} 机 密★１年` }],
    ['a chosen level', { label: 'SECRET', reason: canary }],
    ['a field the form does not know', { other: `${canary}（绝密）` }],
    ['one of several values', { many: ['a', `密级：秘密 ${canary}`] }],
    ['a form carried through the sign-in', { carried: JSON.stringify({ fields: [{ value: `${canary}机密★` }] }) }],
  ])('in %s', async (_, fields) => {
    const browser = await organ.browser('linxiao');
    await browser.get('/account/delegations');
    await browser.send('/account/delegations', { delegate: '周敏', fromDay: '明天', untilDay: '后天', ...fields });
    expect(browser.h1).toBe('本系统禁止处理国家秘密');
    expect(browser.text).toContain('没有保存');
    expect(browser.text).toContain('顾建宁');
    expect(browser.body).not.toContain(canary);
  });

  it('in the name of a file or in its words, also inside XLSX', async () => {
    const browser = await organ.browser('linxiao');
    await browser.get('/account/delegations');
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一').addRow(['题目', `${canary} 秘密★5年`]);
    const files = [
      { field: 'f', name: '机密★纪要.docx', bytes: Buffer.from('x') },
      { field: 'f', name: '纪要.txt', bytes: Buffer.from(`${canary}\n机密\n`) },
      { field: 'f', name: '附件.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) },
      { field: 'f', name: '纪要.docx', bytes: zipOf('word/document.xml', `<w:t>机</w:t><w:t>密★</w:t>${canary}`) },
    ];
    for (const file of files) {
      await browser.get('/account/delegations');
      await browser.upload('/account/delegations', { delegate: '周敏' }, [file]);
      expect(browser.h1).toBe('本系统禁止处理国家秘密');
    }
  });

  it('lets 保密 pass', async () => {
    const browser = await organ.browser('sunlei');
    await browser.get('/account/delegations');
    const form = { delegate: '周敏', fromDay: '明天', untilDay: '后天', reason: '参加加强保密工作会议' };
    await browser.submit('/account/delegations', form);
    expect(browser.flash).toContain('已设置代理');
  });

  it('keeps nothing of the text in database, files or log', async () => {
    const kept = filesUnder(database.dataDir).filter((file) => file.includes(Buffer.from(canary)));
    expect(kept).toHaveLength(0);
    const tables = ['secrecy_stop', 'audit', 'todo', 'delegation'];
    for (const table of tables) {
      expect(JSON.stringify(await organ.rows(`SELECT * FROM ${table}`))).not.toContain(canary);
    }
    const rows = await organ.rows<{ detail: string }>("SELECT detail FROM audit WHERE act = 'secrecy.stop'");
    expect(rows.length).toBe(10);
    expect(rows.map(({ detail }) => detail)).toContain('{"field":"reason","rule":"MARK"}');
  });

  it('tells the secrecy officer, who settles it; others may not look', async () => {
    const gu = await organ.browser('gujianning');
    await organ.runJobs();
    await gu.get('/inbox');
    expect(gu.text).toContain('系统拦截1次疑似涉密内容');
    expect(gu.text).not.toContain(canary);
    await gu.get('/secrecy');
    expect(gu.text).toContain('林晓');
    expect(gu.text).toContain('密级标志');
    const before = gu.$('form[action$="/acknowledgement"]').length;
    await gu.submit('已核实处置');
    expect(gu.flash).toBe('已登记处置。');
    expect(gu.$('form[action$="/acknowledgement"]')).toHaveLength(before - 1);
    const lin = await organ.browser('linxiao');
    await lin.get('/secrecy');
    expect(lin.status).toBe(403);
  });
});

function filesUnder(folder: string): Buffer[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

/** A ZIP with one entry. */
function zipOf(name: string, text: string): Buffer {
  const data = Buffer.from(text);
  const packed = deflateRawSync(data);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(data), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  header.copy(central, 8, 6, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([header, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
