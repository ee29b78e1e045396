import { Worker } from 'node:worker_threads';

const longestMs = 20_000;
const megabytes = 256;

/** The document is too large or too entangled to be looked through for marks. */
export class UnseenDocument extends Error {}

/**
 * The words of a document (DOCX, XLSX, PPTX, ODT, OFD, PDF, DOC, plain text), read in a thread of its own with a
 * limit of time and memory (Q35, Q69). What is damaged, or a picture, yields no words. Throws `UnseenDocument`
 * beyond the limits.
 */
export function documentText(path: string): Promise<string> {
  const worker = new Worker(new URL('./document-text.worker.mjs', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise<string>((resolve, reject) => {
    const end = (text: string | undefined) => {
      clearTimeout(late);
      if (text === undefined) reject(new UnseenDocument('The document could not be looked through.'));
      else resolve(text);
      void worker.terminate();
    };
    const late = setTimeout(() => end(undefined), longestMs);
    worker.once('message', (read: { text?: string }) => end(read.text));
    worker.once('error', () => end(undefined));
    worker.once('exit', () => end(undefined));
  });
}
