import { sentence, unstopped } from './sentence.rules.js';

it.each([
  ['常务会议室设备检修', '常务会议室设备检修。'],
  ['设备检修。', '设备检修。'],
  ['设备检修，', '设备检修。'],
  ['研究甲（暂定）', '研究甲（暂定）。'],
  ['他说：“好。”', '他说：“好。”'],
  ['', ''],
])('%s ends as a sentence', (text, said) => expect(sentence(text)).toBe(said));

it('goes on without the mark at its end', () => expect(unstopped('研究甲。部署乙； ')).toBe('研究甲。部署乙'));
