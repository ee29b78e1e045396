import { manifestName, sha256Of, type PackedFile } from './package.js';

/** What a file of a package was when it was filed. */
export interface FiledFile {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * What is wrong with the files of a package, one sentence each, by what was registered when it was filed: changed, cut,
 * missing, renamed, added, twice there; and the manifest that lies in it.
 */
export function fixityFaults(
  filed: readonly FiledFile[],
  manifestHash: string,
  found: readonly PackedFile[],
): string[] {
  const wanted = new Map(filed.map((file) => [file.path, file]));
  const lost = filed.filter((file) => !found.some(({ path }) => path === file.path));
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { path, bytes } of found) {
    if (seen.has(path)) faults.push(`${path} is there twice`);
    seen.add(path);
    const hash = sha256Of(bytes);
    const file = path === manifestName ? { path, bytes: bytes.length, sha256: manifestHash } : wanted.get(path);
    if (!file) {
      const from = lost.find((one) => one.sha256 === hash);
      faults.push(from ? `${from.path} was renamed to ${path}` : `${path} was added`);
    } else if (hash !== file.sha256) {
      faults.push(
        bytes.length === file.bytes
          ? `${path} was changed`
          : `${path} was changed: ${bytes.length} bytes, filed with ${file.bytes}`,
      );
    }
  }
  const renamed = new Set(found.filter(({ path }) => !wanted.has(path)).map(({ bytes }) => sha256Of(bytes)));
  for (const file of lost) if (!renamed.has(file.sha256)) faults.push(`${file.path} is missing`);
  if (!seen.has(manifestName)) faults.push(`${manifestName} is missing`);
  return faults;
}
