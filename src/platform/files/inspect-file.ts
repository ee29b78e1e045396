import { fileTypeFromBuffer } from 'file-type';
import yauzl from 'yauzl';
import type { Refusal } from '../web/errors.js';
import {
  agrees,
  documentFinding,
  endingOf,
  isMasked,
  isVirus,
  markedFinding,
  mediaTypes,
  type ContentFinding,
  type FileKind,
} from './file-kind.rules.js';
import { textFinding } from './text-content.rules.js';
import { packageOf, zipLimits, zipRefusal, type ZipEntry } from './zip.rules.js';

export interface InspectOptions {
  /** Largest size in bytes (50 MB). */
  mostBytes?: number;
  /** Kinds taken here, by ending; all of `mediaTypes` unless said. */
  kinds?: readonly FileKind[];
}

/** A file that may be kept, or the reason why not; `type` is what it is served as. */
export type FileVerdict = { ok: true; kind: FileKind; type: string } | { ok: false; refusal: Refusal };

const megabyte = 1024 * 1024;
const no = (code: string, args?: Refusal['args']): FileVerdict => ({
  ok: false,
  refusal: { key: `files.${code}`, args },
});

/** Looks into a file before it is kept: its size, its name, its content, whether they agree (Q35). */
export async function inspectBytes(bytes: Buffer, name: string, options: InspectOptions = {}): Promise<FileVerdict> {
  const tooMuch = sizeRefusal(bytes.length, options);
  if (tooMuch) return tooMuch;
  if (isMasked(name)) return no('masked');
  const kinds = options.kinds ?? (Object.keys(mediaTypes) as FileKind[]);
  const ending = endingOf(name);
  if (!(kinds as readonly string[]).includes(ending)) return no(ending ? 'notTaken' : 'noEnding', { ending });
  const kind = ending as FileKind;
  const found = await findingOf(bytes);
  if ('refused' in found) return { ok: false, refusal: found.refused };
  if (!agrees(found.content, kind)) return no('disagrees', { ending, content: found.content.toUpperCase() });
  return { ok: true, kind, type: mediaTypes[kind] };
}

function sizeRefusal(bytes: number, { mostBytes = 50 * megabyte }: InspectOptions): FileVerdict | undefined {
  if (bytes === 0) return no('empty');
  if (bytes <= mostBytes) return undefined;
  return no('tooLarge', { size: Math.ceil(bytes / megabyte), most: Math.floor(mostBytes / megabyte) });
}

async function findingOf(bytes: Buffer): Promise<ContentFinding> {
  if (isVirus(bytes)) return { refused: { key: 'files.virus' } };
  const document = documentFinding(bytes);
  if (document) return document;
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return zipFinding(bytes);
  const text = textFinding(bytes);
  if (text === 'script') return { refused: { key: 'files.script' } };
  if (text === 'text') return { content: 'text' };
  const marked = await fileTypeFromBuffer(bytes);
  return marked ? markedFinding(bytes, marked.ext) : { refused: { key: 'files.unknown' } };
}

async function zipFinding(bytes: Buffer): Promise<ContentFinding> {
  try {
    const { entries, contentTypes } = await readDirectory(bytes);
    const refusal = zipRefusal(entries, bytes.length);
    if (refusal) return { refused: refusal };
    return packageOf(
      entries.map(({ name }) => name),
      contentTypes,
    );
  } catch {
    return { refused: { key: 'files.cutOff' } };
  }
}

const typesPart = '[Content_Types].xml';

/** The directory of an archive and the one part that says what it is; nothing else is unpacked. */
async function readDirectory(bytes: Buffer): Promise<{ entries: ZipEntry[]; contentTypes: string }> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const entries: ZipEntry[] = [];
  let types: yauzl.Entry | undefined;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push({
        name: entry.fileName,
        packed: entry.compressedSize,
        unpacked: entry.uncompressedSize,
        encrypted: (entry.generalPurposeBitFlag & 1) === 1,
      });
      if (entry.fileName === typesPart) types = entry;
      if (entries.length > zipLimits.entries) return resolve();
      return zip.readEntry();
    });
    zip.readEntry();
  });
  const readable = types && types.uncompressedSize <= megabyte && (types.generalPurposeBitFlag & 1) === 0;
  return { entries, contentTypes: readable ? await textOf(zip, types!) : '' };
}

async function textOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
