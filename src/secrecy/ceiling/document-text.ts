import { Worker } from 'node:worker_threads';

const longestMs = 20_000;
const megabytes = 256;

/**
 * The words of a document (DOCX, XLSX, PPTX, ODT, OFD, PDF, DOC, plain text), read in a thread of its own with a
 * limit of time and memory (Q35, Q69). What cannot be read yields no words.
 */
export function documentText(path: string): Promise<string> {
  const worker = new Worker(new URL('./document-text.worker.mjs', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise<string>((resolve) => {
    const end = (text: string) => {
      clearTimeout(late);
      resolve(text);
      void worker.terminate();
    };
    const late = setTimeout(() => end(''), longestMs);
    worker.once('message', (text: string) => end(text));
    worker.once('error', () => end(''));
    worker.once('exit', () => end(''));
  });
}
