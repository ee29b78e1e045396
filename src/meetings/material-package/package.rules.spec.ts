import { isPacked, packingList, type Packable } from './package.rules.js';

const paper = (changes: Partial<Packable> = {}): Packable => ({
  ...{ position: 1, item: '清淤任务', fileName: '汇报.pdf', label: 'INTERNAL' },
  ...changes,
});
const pathsOf = (...papers: Packable[]) => packingList(papers, '全会').map(({ path }) => path);

it('lays papers in a folder for each item, those of the meeting first', () => {
  expect(pathsOf(paper({ position: null, item: null }), paper(), paper({ position: 12, item: '资金' }))).toEqual([
    '00 全会/汇报.pdf',
    '01 清淤任务/汇报.pdf',
    '12 资金/汇报.pdf',
  ]);
});

it('numbers a name that is there twice, and makes names safe', () => {
  expect(pathsOf(paper(), paper(), paper({ fileName: '../../etc/passwd' }))).toEqual([
    '01 清淤任务/汇报.pdf',
    '01 清淤任务/汇报（2）.pdf',
    '01 清淤任务/passwd',
  ]);
  expect(pathsOf(paper({ item: '../预算/决算: “三公”?' }))[0]).toMatch(/^01 [^/\\:?]*\/汇报\.pdf$/);
});

it('packs no work secret', () => {
  expect(isPacked({ label: 'WORK_SECRET' })).toBe(false);
  expect(pathsOf(paper({ label: 'WORK_SECRET' }))).toEqual([]);
});
