/** A paper could not be made: the template and the data do not fit, or the printing thread failed. */
export class PrintFailed extends Error {}

/** A character in the data that no font has, so that the paper would show an empty box. Tell the user both. */
export class UnprintableCharacter extends PrintFailed {
  constructor(
    readonly character: string,
    readonly paper: string,
  ) {
    super(`No font has the character ${JSON.stringify(character)} (${codePoints(character)}) of paper "${paper}".`);
  }
}

function codePoints(text: string): string {
  return [...text].map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** Reads Typst's PDF/A complaint, which quotes the text as Rust does (`\u{f7c}`). Undefined for any other complaint. */
export function characterWithoutFont(complaint: string): string | undefined {
  const quoted = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/.exec(complaint.replaceAll('\\"', '"'));
  const text = quoted?.[1]?.replaceAll('\\\\', '\\');
  return text?.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}
