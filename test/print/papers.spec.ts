import { mkdirSync, writeFileSync } from 'node:fs';
import { papers, type PaperName } from '../../src/platform/print/papers.js';
import { PrintService } from '../../src/platform/print/print.service.js';
import { samples } from './samples/all.js';

const service = new PrintService({});
afterAll(() => service.onModuleDestroy());

const out = process.env['PRINT_SAMPLES_TO'];

describe.each(Object.keys(papers) as PaperName[])('%s', (name) => {
  it.each(['short', 'long', 'nasty'] as const)('prints %s data', async (kind) => {
    const paper = await service.print(name, samples[name][kind]);
    expect(paper.pages).toBeGreaterThan(0);
    if (out) {
      mkdirSync(out, { recursive: true });
      writeFileSync(`${out}/${name}-${kind}.pdf`, paper.pdf);
    }
  });
});
