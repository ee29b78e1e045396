import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';

/** The text of an uploaded list: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030 (Chinese offices send both). */
export async function uploadedText(file: { path: string }): Promise<string> {
  const bytes = await readFile(file.path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}
