import { pinyin } from 'pinyin-pro';
import { simplified } from '../../platform/search/simplified.js';

/** Rare characters of names that the pronouncing dictionary lacks, by their ordinary forms. */
const ordinary: Record<string, string> = { 𠮷: '吉', 㐱: '诊' };

/**
 * What a name is found by: full pinyin without tones or blanks, and initials; surnames read as surnames (单 shan, 曾 zeng),
 * Latin letters as they are, traditional characters as simplified ones, full width as half.
 */
export function nameSearch(name: string): { pinyin: string; initials: string } {
  const plain = simplified(name.normalize('NFKC')).replace(/[𠮷㐱]/gu, (rare) => ordinary[rare]!);
  const read = pinyin(plain, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true });
  const known = read.map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, '')).filter(Boolean);
  return {
    pinyin: known.join('').slice(0, 200),
    initials: known
      .map((syllable) => syllable[0])
      .join('')
      .slice(0, 200),
  };
}
