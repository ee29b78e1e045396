import yauzl from 'yauzl';

/**
 * Unpacks an archive into nothing and counts; rejects when it is damaged, holds more than `most` bytes, or an entry
 * is larger than its directory says. Libraries that trust the directory may read it afterwards.
 */
export async function unpackedBytes(bytes: Buffer, most: number): Promise<number> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  return new Promise((resolve, reject) => {
    let total = 0;
    zip.on('error', reject).on('end', () => resolve(total));
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      if (total > most) return reject(new Error('The archive is too large.'));
      return zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        return stream
          .on('error', reject)
          .on('end', () => zip.readEntry())
          .resume();
      });
    });
    zip.readEntry();
  });
}
