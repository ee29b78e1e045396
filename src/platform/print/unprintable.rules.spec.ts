import { placesOf } from './unprintable.rules.js';

test.each([
  ['陈\ue40c林', ['陈〔U+E40C〕林']],
  ['做好收集、運送、清潔、\ue40c\n生、源頭減廢', ['運送、清潔、〔U+E40C〕 生、源頭減']],
  ['\uf8e7\uf8e7即', ['〔U+F8E7〕〔U+F8E7〕即']],
  ['好字', []],
  ['\ue40c一二三四五六七'.repeat(5), Array(3).fill(expect.stringContaining('〔U+E40C〕一二三四五六'))],
])('%j cannot be printed at %j', (text, places) => expect(placesOf(text, ['\ue40c', '\uf8e7'])).toEqual(places));
