import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** Traditional characters as simplified ones, so that either finds the other (pages.md §8). */
export function simplified(text: string): string {
  return convert(text);
}
