/** A paper could not be made: the template and the data do not fit, or the printing thread failed. */
export class PrintFailed extends Error {}

/** Characters in the data that no font has, so that the paper would show empty boxes. Tell the user them and the paper. */
export class UnprintableCharacter extends PrintFailed {
  constructor(
    /** All of them, each once. */
    readonly characters: string[],
    readonly paper: string,
  ) {
    super(
      `No font has ${characters.map((c) => `${JSON.stringify(c)} (${codePoints(c)})`).join(', ')} of paper "${paper}".`,
    );
  }
}

/** `U+E40C`, as one says which character is meant that nobody can see. */
export function codePoints(text: string): string {
  return [...text].map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** Reads Typst's PDF/A complaints, which quote the text as Rust does (`\u{f7c}`). Empty for any other complaint. */
export function charactersWithoutFont(complaint: string): string[] {
  const quoted = complaint.replaceAll('\\"', '"').matchAll(/the text `"((?:[^"\\]|\\.)*)"` could not be displayed/g);
  const texts = [...quoted].map(([, text]) => text!.replaceAll('\\\\', '\\'));
  return [
    ...new Set(
      texts.map((text) =>
        text.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
      ),
    ),
  ];
}
