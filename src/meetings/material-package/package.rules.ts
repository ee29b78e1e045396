import type { Label } from '../../platform/access/principal.js';
import { cleanFileName, freeFileName } from '../../platform/files/file-name.rules.js';

/** What of a paper says where it lies in the package. */
export interface Packable {
  position: number | null;
  item: string | null;
  fileName: string;
  label: Label;
}

/** Work secrets are shown and never handed out (pages.md §4): they are not packed. */
export function isPacked({ label }: Pick<Packable, 'label'>): boolean {
  return label !== 'WORK_SECRET';
}

/**
 * Each paper with its path in the package: a folder for the whole meeting and one for each item, in the order of the
 * agenda, with names that every system can unpack; the same name twice in a folder is numbered.
 */
export function packingList<P extends Packable>(papers: readonly P[], whole: string): { path: string; paper: P }[] {
  const taken = new Map<string, string[]>();
  return papers.filter(isPacked).map((paper) => {
    const { position, item, fileName } = paper;
    const number = String(position ?? 0).padStart(2, '0');
    const folder = cleanFileName(`${number} ${(item ?? whole).replace(/[/\\]/g, '_').slice(0, 40)}`);
    const names = taken.get(folder) ?? [];
    const name = freeFileName(cleanFileName(fileName), names);
    taken.set(folder, [...names, name]);
    return { path: `${folder}/${name}`, paper };
  });
}
