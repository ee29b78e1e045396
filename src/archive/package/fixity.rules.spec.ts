import { fixityFaults } from './fixity.rules.js';
import { manifestName, sha256Of } from './package.js';

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const manifest = file(manifestName, 'hashes');
const record = file('content/01-record.pdf', 'record');
const minutes = file('content/02-minutes.pdf', 'minutes');
const filed = [record, minutes].map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) }));

test.each([
  ['untouched', [record, minutes, manifest], []],
  ['in another order', [manifest, minutes, record], []],
  ['a byte changed', [file(record.path, 'recorD'), minutes, manifest], [`${record.path} was changed`]],
  ['a file cut', [file(record.path, 'rec'), minutes, manifest], [`${record.path} was changed: 3 bytes, filed with 6`]],
  [
    'two swapped',
    [file(record.path, 'minutes'), file(minutes.path, 'record'), manifest],
    [`${record.path} was changed: 7 bytes, filed with 6`, `${minutes.path} was changed: 6 bytes, filed with 7`],
  ],
  ['a file missing', [minutes, manifest], [`${record.path} is missing`]],
  ['a file added', [record, minutes, file('x.txt', 'x'), manifest], ['x.txt was added']],
  [
    'a file renamed',
    [file('content/01-Record.pdf', 'record'), minutes, manifest],
    [`${record.path} was renamed to content/01-Record.pdf`],
  ],
  ['a file copied', [record, file('content/03.pdf', 'record'), minutes, manifest], ['content/03.pdf was added']],
  [
    'a file twice',
    [record, file(record.path, 'forged'), minutes, manifest],
    [`${record.path} is there twice`, `${record.path} was changed`],
  ],
  ['the manifest changed', [record, minutes, file(manifestName, 'Hashes')], [`${manifestName} was changed`]],
  ['the manifest missing', [record, minutes], [`${manifestName} is missing`]],
  ['nothing there', [], [`${record.path} is missing`, `${minutes.path} is missing`, `${manifestName} is missing`]],
])('%s', (_, found, faults) => expect(fixityFaults(filed, sha256Of(manifest.bytes), found)).toEqual(faults));
