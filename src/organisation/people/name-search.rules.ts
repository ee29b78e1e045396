import { pinyin } from 'pinyin-pro';

/** What a name is found by: full pinyin without tones or blanks, and initials; surnames read as surnames (单 shan, 曾 zeng). */
export function nameSearch(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed', v: true });
  const known = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, '')).filter(Boolean);
  return {
    pinyin: known.join('').slice(0, 200),
    initials: known
      .map((syllable) => syllable[0])
      .join('')
      .slice(0, 200),
  };
}
