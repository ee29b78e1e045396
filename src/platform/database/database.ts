import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { PreparedReads } from './prepared-reads.js';
import { dialects, type Dialect } from './dialect.js';

export const WRITER = Symbol('writer');
export const READER = Symbol('reader');
export const CONFIG = Symbol('config');

/** The open database. Pages read through it; writing goes through `UnitOfWork` alone. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly dialect: Dialect;
  private readonly prepared: PreparedReads | undefined;

  constructor(
    @Inject(WRITER) readonly writer: DataSource,
    @Inject(READER) private readonly reader: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.dialect = dialects[config.engine];
    if (config.engine === 'sqlite') this.prepared = new PreparedReads(reader);
  }

  /** Rows for a page, by SQL with `?` placeholders. Cannot write on SQLite. */
  async rows<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    if (this.prepared) return this.prepared.rows(sql, params) as R[];
    return this.reader.query(sql, params) as Promise<R[]>;
  }

  async row<R>(sql: string, params: unknown[] = []): Promise<R | undefined> {
    return (await this.rows<R>(sql, params))[0];
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
  }
}
