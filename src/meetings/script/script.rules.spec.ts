import { Texts } from '../../platform/text/texts.js';
import { draftScript } from './script.rules.js';

test('the draft opens, leads from item to item, puts to the vote what is to be decided, and closes', () => {
  const item = {
    position: 1,
    title: '方案',
    category: 'DISCUSS',
    presenter: '水利局 石广厦',
    minutes: 10,
    recused: '',
  };
  const items = [item, { ...item, position: 2, title: '资金', category: 'DECIDE', presenter: '', recused: '钱克勤' }];
  const lines = draftScript({ title: '专题会议', purpose: '', due: 7, items }, Texts.load()).split('\n');
  expect(lines[0]).toContain('应到 7 人');
  expect(lines.findIndex((line) => line.includes('第 2 项'))).toBeGreaterThan(
    lines.findIndex((line) => line.includes('第 1 项')),
  );
  expect(lines.filter((line) => line.includes('表决'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('钱克勤'))).toHaveLength(1);
  expect(lines.at(-1)).toContain('散会');
});
