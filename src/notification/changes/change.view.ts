import type { Texts } from '../../platform/text/texts.js';
import { isList, type Compared } from './change.rules.js';

/** A difference in words; of a list, who is fewer and who is more. Empty where nothing was or is. */
export function differenceWords(
  { item, from, to }: Compared,
  texts: Texts,
): { item: string; from: string; to: string } {
  const some = (key: string, names: string) => names && texts.t(`notification.change.${key}`, { names });
  const words = isList(item) && from !== to ? { from: some('fewer', from), to: some('more', to) } : { from, to };
  return { item: texts.t(`notification.change.item.${item}`), ...words };
}
