import { PrintFailed, UnprintableCharacter } from '../../src/platform/print/print.errors.js';
import { PrintService } from '../../src/platform/print/print.service.js';
import { Typst } from '../../src/platform/print/typst.js';
import { samples } from './samples/all.js';
import { short as noticeShort } from './samples/notice.js';

describe('PrintService', () => {
  const service = new PrintService({});
  afterAll(() => service.onModuleDestroy());

  it('prints a paper to PDF with its pages and hash', async () => {
    const paper = await service.print('notice', noticeShort);
    expect(Buffer.from(paper.pdf).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(paper.pages).toBeGreaterThan(1);
    expect(paper.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same bytes for the same data', async () => {
    const [first, second] = await Promise.all([
      service.print('notice', noticeShort),
      service.print('notice', noticeShort),
    ]);
    expect(second.sha256).toBe(first.sha256);
  });

  it('names the characters that no font has, and the paper', async () => {
    const print = service.print('notice', { ...noticeShort, chair: '王\u{e123}', place: '\u{e124}' });
    await expect(print).rejects.toThrow(UnprintableCharacter);
    await expect(print).rejects.toMatchObject({
      characters: expect.arrayContaining(['\u{e123}', '\u{e124}']),
      paper: 'notice',
    });
  });

  it('goes on after its thread has ended', async () => {
    await service.onModuleDestroy();
    expect((await service.print('notice', noticeShort)).pages).toBeGreaterThan(1);
  });

  it('fails instead of waiting when its thread cannot live', async () => {
    const typst = new Typst({ templates: 'views/print', fontFolders: [1 as unknown as string] });
    const job = { template: 'views/print/notice.typ', inputs: {} };
    await expect(typst.run(job)).rejects.toThrow(PrintFailed);
    await expect(typst.run(job)).rejects.toThrow(PrintFailed);
    await typst.stop();
  });

  it('prints a record of more than 100,000 characters', async () => {
    const { long } = samples.record;
    const words = long.items.flatMap((item) => item.speeches ?? []).map((speech) => speech.words as string);
    expect(words.join('').length).toBeGreaterThan(100_000);
    expect((await service.print('record', long)).pages).toBeGreaterThan(100);
  });

  it('refuses a font folder that cannot be read at the start', async () => {
    await expect(new PrintService({ fontDir: '/nowhere/fonts' }).onModuleInit()).rejects.toThrow('/nowhere/fonts');
  });
});
