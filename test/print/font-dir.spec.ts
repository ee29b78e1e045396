import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrintService } from '../../src/platform/print/print.service.js';
import { Measured } from './measure.js';
import { short } from './samples/notice.js';

describe('FONT_DIR', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fonts-'));
    await copyFile('views/print/fonts/LXGWWenKai-Regular.ttf', join(folder, 'own.ttf'));
    await writeFile(join(folder, 'broken.otf'), 'no font');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("prefers the organ's own 楷体, and leaves the other faces", async () => {
    const service = new PrintService({ fontDir: folder });
    const paper = await Measured.read((await service.print('notice', short)).pdf);
    await service.onModuleDestroy();
    expect((await paper.lines(2)).find((l) => l.text.includes('（一）'))?.face).toBe('LXGWWenKai-Regular');
    expect([...(await paper.faces())]).toContain('FandolFang-Regular');
  });
});
