import { Worker } from 'node:worker_threads';
import { PrintFailed } from './print.errors.js';
import type { PrintedPaper } from './printed-paper.js';

export interface TypstJob {
  /** Absolute path of the template. */
  template: string;
  /** What the template reads as `sys.inputs`. */
  inputs: Record<string, string>;
}

export interface TypstFolders {
  templates: string;
  fontFolders: string[];
}

type Answer = { paper: PrintedPaper } | { error: string };

/** Longest time one paper may take, in ms; then the thread is stopped and the paper fails. */
const LONGEST = 120_000;

/**
 * Typst in a thread of its own (Q69): started by the first paper, one paper at a time, started anew if it dies.
 * A paper under which the thread dies is tried once more, then fails with `PrintFailed`.
 */
export class Typst {
  private worker?: Worker;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly folders: TypstFolders) {}

  run(job: TypstJob): Promise<PrintedPaper> {
    const turn = this.tail.then(() => this.ask(job).catch((error: unknown) => this.askAgain(job, error)));
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread once the papers under way are done. */
  async stop(): Promise<void> {
    await this.tail;
    await this.kill();
  }

  private async kill(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private askAgain(job: TypstJob, error: unknown): Promise<PrintedPaper> {
    if (error instanceof ThreadDied) return this.ask(job);
    throw error;
  }

  private ask(job: TypstJob): Promise<PrintedPaper> {
    const worker = (this.worker ??= this.start());
    worker.ref();
    return new Promise<PrintedPaper>((resolve, reject) => {
      const answered = (answer: Answer) => {
        done();
        if ('paper' in answer) resolve(answer.paper);
        else reject(new PrintFailed(answer.error));
      };
      const died = (cause: unknown) => {
        done();
        this.worker = undefined;
        reject(new ThreadDied(`The printing thread ended: ${String(cause)}`));
      };
      const late = setTimeout(() => {
        done();
        void this.kill();
        reject(new PrintFailed(`Printing took longer than ${LONGEST} ms.`));
      }, LONGEST);
      const done = () => {
        clearTimeout(late);
        worker.off('message', answered).off('error', died).off('exit', died).unref();
      };
      worker.on('message', answered).on('error', died).on('exit', died);
      worker.postMessage(job);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./typst.worker.mjs', import.meta.url), { workerData: this.folders });
    const forget = () => {
      if (this.worker === worker) this.worker = undefined;
    };
    return worker.on('error', forget).on('exit', forget);
  }
}

/** The thread ended by itself; whoever waited is told through `PrintFailed`. */
class ThreadDied extends PrintFailed {}
