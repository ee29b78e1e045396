import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { Handler, type Job } from '../jobs/handler.js';
import { writeIndex } from './search-index.js';
import { reindex } from './search-source.js';
import { SearchSources } from './search-sources.js';

/** Indexes a text as it stands when the job runs; a long one goes on in further units of work. */
@Injectable()
export class IndexText extends Handler {
  readonly name = 'search.index';

  constructor(private readonly sources: SearchSources) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const { kind, id } = job.subject;
    const source = this.sources.of(kind);
    if (!source) throw new Error(`No module lets people find ${kind}.`);
    if (await writeIndex(tx, kind, id, await source.read(tx, id))) await reindex(tx, kind, id);
  }
}
