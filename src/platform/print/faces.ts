import { type FontFamily, familiesIn } from './font-families.js';

/** The faces of official documents: 小标宋 for titles, 仿宋 for text, 黑体, 楷体, 宋体. */
export type Face = 'title' | 'fang' | 'hei' | 'kai' | 'song';

/** Family names in order of preference for each face, as Typst knows them. */
export type Faces = Record<Face, string[]>;

const BUNDLED: Record<Face, string> = {
  title: 'FandolSong',
  fang: 'FandolFang R',
  hei: 'FandolHei',
  kai: 'FandolKai',
  song: 'FandolSong',
};

/** Has what Fandol lacks: rare characters of names, signs. */
const RARE = 'LXGW WenKai';

/** Tried in this order: 仿宋 before 宋, 小标宋 before 宋. */
const RECOGNISED: [Face, RegExp][] = [
  ['title', /小标宋|XiaoBiaoSong|FZXBS/i],
  ['fang', /仿宋|FangSong|FZFS/i],
  ['kai', /楷|Kai/i],
  ['hei', /黑|Hei/i],
  ['song', /宋|Song|SimSun/i],
];

/** The organ's own fonts come first in the face their name says, and in no other; of unknown names before the rare ones. */
export function facesOf(own: FontFamily[]): Faces {
  const names = (face: Face | undefined) =>
    own.filter((family) => faceOf(family) === face).flatMap((family) => family.names);
  const list = (face: Face) => [...new Set([...names(face), BUNDLED[face], ...names(undefined), RARE])];
  return { title: list('title'), fang: list('fang'), hei: list('hei'), kai: list('kai'), song: list('song') };
}

function faceOf(family: FontFamily): Face | undefined {
  if (/ExtB|Ext-B|PUA/i.test(family.names.join())) return undefined;
  return RECOGNISED.find(([, pattern]) => family.names.some((name) => pattern.test(name)))?.[0];
}

/** The faces with the fonts of a folder (FONT_DIR) preferred. Throws if the folder cannot be read. */
export async function facesWith(fontDir: string | undefined): Promise<Faces> {
  return facesOf(fontDir === undefined ? [] : await familiesIn(fontDir));
}
