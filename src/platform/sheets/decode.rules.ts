import iconv from 'iconv-lite';

export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030';

/** The text of a file from an office: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030. */
export function decode(bytes: Buffer): { encoding: Encoding; text: string } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'UTF-8', text: bytes.toString('utf8', 3) };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { encoding: 'UTF-16', text: iconv.decode(bytes, a === 0xff ? 'utf16le' : 'utf16be') };
  }
  const text = bytes.toString('utf8');
  return text.includes('\ufffd')
    ? { encoding: 'GB18030', text: iconv.decode(bytes, 'gb18030') }
    : { encoding: 'UTF-8', text };
}
