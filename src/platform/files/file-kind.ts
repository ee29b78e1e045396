import yauzl from 'yauzl';

/** What people file: documents, tables, slides, pictures, plain text. */
interface Kind {
  type: string;
  endings: readonly string[];
  is: (bytes: Buffer) => boolean;
  isWhole?: (bytes: Buffer) => boolean;
}

const starts = (hex: string) => (bytes: Buffer) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
const tail = (bytes: Buffer, length = 2048) => bytes.subarray(-length).toString('latin1');
const office = 'application/vnd.openxmlformats-officedocument';

/** The kinds that are taken; the ending must agree with the content (Q35). */
const kinds: readonly Kind[] = [
  {
    type: 'application/pdf',
    endings: ['pdf'],
    is: starts('255044462d'),
    isWhole: (bytes) => tail(bytes).includes('%%EOF'),
  },
  {
    type: 'image/png',
    endings: ['png'],
    is: starts('89504e470d0a1a0a'),
    isWhole: (bytes) => tail(bytes, 64).includes('IEND'),
  },
  {
    type: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    is: starts('ffd8ff'),
    isWhole: (bytes) => tail(bytes).includes('\xff\xd9'),
  },
  { type: `${office}.wordprocessingml.document`, endings: ['docx'], is: starts('504b0304') },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], is: starts('504b0304') },
  { type: `${office}.presentationml.presentation`, endings: ['pptx'], is: starts('504b0304') },
  { type: 'application/ofd', endings: ['ofd'], is: starts('504b0304') },
  {
    type: 'application/x-ole-storage',
    endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
    is: starts('d0cf11e0a1b11ae1'),
  },
  { type: 'text/plain', endings: ['txt', 'csv'], is: isText },
];

/** Endings that are taken, for the hint beside the field. */
export const fileEndings = kinds.flatMap((kind) => kind.endings);

/** Why a file is not taken; the sentence is `input.file.<code>`. */
export type FileFault =
  'empty' | 'notTaken' | 'otherContent' | 'cutOff' | 'encrypted' | 'macro' | 'two' | 'bomb' | 'virus';

/** The type of a file by its content and name, or why it is not taken. */
export async function fileKind(bytes: Buffer, name: string): Promise<{ type: string } | { fault: FileFault }> {
  if (!bytes.length) return { fault: 'empty' };
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = kinds.find((one) => one.endings.includes(ending));
  if (!kind) return { fault: 'notTaken' };
  if (!kind.is(bytes)) return { fault: 'otherContent' };
  if (bytes.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')) return { fault: 'virus' };
  if (kind.isWhole && !kind.isWhole(bytes)) return { fault: 'cutOff' };
  if (kind.type === 'application/pdf') {
    if (bytes.includes('/Encrypt')) return { fault: 'encrypted' };
    if (endsAsZip(bytes)) return { fault: 'two' };
  }
  if (ending === 'doc' || ending === 'xls' || ending === 'ppt') {
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return { fault: 'encrypted' };
    if (bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) return { fault: 'macro' };
  }
  const fault = kind.is === undefined || !starts('504b0304')(bytes) ? undefined : await archiveFault(bytes, ending);
  return fault ? { fault } : { type: kind.type };
}

function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 65_536);
  return !start.includes(0) && !/^\s*<(!doctype|html|svg|script)/i.test(start.subarray(0, 200).toString('latin1'));
}

function endsAsZip(bytes: Buffer): boolean {
  return bytes.subarray(-70_000).includes(Buffer.from('504b0506', 'hex'));
}

const mostEntries = 10_000;
const mostUnpacked = 512 * 1024 * 1024;
const mostRatio = 100;
const parts: Record<string, string> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/', ofd: 'OFD.xml' };

/** Looks at the names and sizes in an office file without unpacking it. */
function archiveFault(bytes: Buffer, ending: string): Promise<FileFault | undefined> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, archive) => {
      if (error || !archive) return resolve('cutOff');
      let unpacked = 0;
      let found = false;
      const end = (fault?: FileFault) => {
        archive.close();
        resolve(fault);
      };
      archive.on('error', () => end('cutOff'));
      archive.on('end', () => end(found ? undefined : 'otherContent'));
      archive.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
        unpacked += entry.uncompressedSize;
        found ||= entry.fileName.startsWith(parts[ending]!);
        if (unpacked > mostUnpacked || unpacked > bytes.length * mostRatio + 1024 * 1024) return end('bomb');
        if (/vbaProject\.bin$/i.test(entry.fileName)) return end('macro');
        archive.readEntry();
      });
      if (archive.entryCount > mostEntries) return end('bomb');
      archive.readEntry();
    });
  });
}
