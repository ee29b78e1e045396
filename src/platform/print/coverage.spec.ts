import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';
import { Coverage } from './coverage.js';

describe('which characters the bundled fonts have', () => {
  let coverage: Coverage;
  beforeAll(async () => {
    coverage = await Coverage.of([join(projectRoot, 'views', 'print', 'fonts')]);
  });

  it.each([
    '云岭县人民政府〔2026〕12号',
    '陳鑑林、梁國雄、李慧琼、陳恒鑌、衞生',
    '赵䶮、𠮷田',
    'Ä é — ·',
    '一\t二\n三\u200d',
  ])('%s can be printed', (text) => expect(coverage.lacking(text)).toEqual([]));

  it('names each that cannot, once', () => {
    expect(coverage.lacking('清潔、\ue40c生\uf8e7\uf8e7')).toEqual(['\ue40c', '\uf8e7']);
  });

  it('a font that is none covers nothing', async () => {
    expect((await Coverage.of([])).lacking('一')).toEqual(['一']);
  });
});
