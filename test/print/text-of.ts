import { Measured } from './measure.js';

/** All text of a printed paper, without spaces and line breaks: what it says, wherever its lines end. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await (await Measured.read(Uint8Array.from(pdf))).text()).replaceAll(/\s/g, '');
}
