import type { Refusal } from '../web/errors.js';
import { oleFacts } from './ole.rules.js';
import { hasZipTail } from './zip.rules.js';

/** Endings taken, with the type under which the file is served (quality §6). */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  ofd: 'application/ofd',
  wps: 'application/vnd.ms-works',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
} as const;

export type FileKind = keyof typeof mediaTypes;

/** What a content is, whatever its name says: one of the kinds taken, or a family of them. */
export type Content = FileKind | 'text';

export type ContentFinding = { content: Content } | { refused: Refusal };

const refused = (code: string, args?: Refusal['args']): ContentFinding => ({
  refused: { key: `files.${code}`, args },
});

/** The ending of a name, lower case, without the dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name.normalize('NFKC').trim())?.[1]?.toLowerCase() ?? '';
}

/** A name that hides what it is: control, zero-width or bidirectional characters (`gpj.exe` read backwards). */
export function isMasked(name: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\ufeff\u2028\u2029]/u.test(name);
}

const contentsOf: Partial<Record<FileKind, Content>> = {
  txt: 'text',
  csv: 'text',
  md: 'text',
  jpeg: 'jpg',
  wps: 'doc',
};

/** Whether a content may bear an ending: WPS writes the format of DOC, any text may be TXT, CSV or MD. */
export function agrees(content: Content, ending: FileKind): boolean {
  return (contentsOf[ending] ?? ending) === content;
}

const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'latin1');

/** The one signature that every scanner knows; real scanning is the scanner's (Q37). */
export function isVirus(bytes: Buffer): boolean {
  return bytes.includes(eicar);
}

const pdfStart = /^(?:\xef\xbb\xbf)?[\s\0]*%PDF-\d/;

/** What a document is by its own marks; undefined when it bears none of them. ZIP must be opened (`zip.rules.ts`). */
export function documentFinding(bytes: Buffer): ContentFinding | undefined {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (pdfStart.test(head)) return ofPdf(bytes);
  if (head.includes('%PDF-')) return refused('mixed');
  return head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ? ofOle(bytes) : undefined;
}

function ofPdf(bytes: Buffer): ContentFinding {
  if (hasZipTail(bytes)) return refused('mixed');
  if (!bytes.subarray(-2048).includes('%%EOF')) return refused('cutOff');
  const encrypted = /\/Encrypt(?:\s+\d+\s+\d+\s+R|\s*<<)/.test(bytes.toString('latin1'));
  return encrypted ? refused('encrypted') : { content: 'pdf' };
}

function ofOle(bytes: Buffer): ContentFinding {
  const facts = oleFacts(bytes);
  if (!facts) return refused('cutOff');
  if (facts.encrypted) return refused('encrypted');
  if (facts.macros) return refused('macro');
  return facts.kind ? { content: facts.kind } : refused('unknown');
}

/** What a file is that bears the mark of a type (as `file-type` names it) and is neither document nor ZIP. */
export function markedFinding(bytes: Buffer, type: string): ContentFinding {
  if (programs.has(type)) return refused('executable');
  if (archives.has(type)) return refused('archive');
  if (!isMedia(type)) return refused('unknown');
  if (hasZipTail(bytes)) return refused('mixed');
  return isWhole[type]?.(bytes) === false ? refused('cutOff') : { content: type };
}

const programs = new Set(['exe', 'elf', 'macho', 'class', 'wasm', 'lnk', 'dex', 'swf', 'deb', 'rpm', 'crx']);
const archives = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'bz2',
  'xz',
  'tar',
  'tar.gz',
  'cab',
  'lz',
  'lz4',
  'zst',
  'arj',
  'ace',
  'Z',
]);

function isMedia(type: string): type is 'png' | 'jpg' | 'gif' | 'mp3' | 'm4a' | 'wav' | 'mp4' {
  return ['png', 'jpg', 'gif', 'mp3', 'm4a', 'wav', 'mp4'].includes(type);
}

const isWhole: Record<string, (bytes: Buffer) => boolean> = {
  png: (bytes) => bytes.subarray(-64).includes('IEND'),
  jpg: (bytes) => bytes.includes('\xff\xd9', 2, 'latin1'),
  gif: (bytes) => bytes.at(-1) === 0x3b,
  wav: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length + 1,
};
