// The one thread that runs Typst. Plain JavaScript, so that it starts alike from src (tests) and dist.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const KEPT_COMPILATIONS = 10;
const { templates, fontFolders } = workerData;
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders }] });

function print({ template, inputs }) {
  const compiled = compiler.compile({ mainFilePath: template, inputs });
  if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeError().shortDiagnostics));
  const pages = compiled.result.numOfPages;
  const pdf = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }));
  compiler.evictCache(KEPT_COMPILATIONS);
  return { pdf, pages, sha256: createHash('sha256').update(pdf).digest('hex') };
}

parentPort.on('message', (job) => {
  try {
    const paper = print(job);
    parentPort.postMessage({ paper }, [paper.pdf.buffer]);
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) });
  }
});
