import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Act } from '../access/act.js';
import type { AuditEntry } from '../audit/audit.writer.js';
import type { Later } from '../outbox/later.js';
import type { Todos } from '../todo/todos.js';
import type { Dialect } from './dialect.js';
import { NotFound, Stale } from './errors.js';

type Row = ObjectLiteral;

/**
 * The only door to writing: one open transaction, handed from method to method (architecture, wrong turn 13).
 * What it audits, announces, schedules and asks of people commits with the rows it writes, or not at all.
 */
export class Tx {
  readonly audits: AuditEntry[] = [];

  constructor(
    readonly act: Act,
    private readonly manager: EntityManager,
    private readonly dialect: Dialect,
    /** Events, messages and due steps, written in this transaction. */
    readonly later: Later,
    /** Lines of people's 待我办理, written in this transaction. */
    readonly todos: Todos,
  ) {}

  /** Rows by SQL, read inside the transaction: what decides a write is read here (Q51). */
  rows<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    return this.manager.query(sql, params) as Promise<R[]>;
  }

  async row<R>(sql: string, params: unknown[] = []): Promise<R | undefined> {
    return (await this.rows<R>(sql, params))[0];
  }

  /** A statement that fits no method below, such as an UPDATE over many rows. */
  async run(sql: string, params: unknown[] = []): Promise<void> {
    await this.manager.query(sql, params);
  }

  /** Locks one row until commit and returns it. Throws `NotFound`. One order of locks: meeting, rooms, counters (Q6). */
  async lock<E extends Row>(entity: EntityTarget<E>, id: string): Promise<E> {
    if (this.dialect.forUpdate) {
      const table = this.manager.connection.getMetadata(entity).tableName;
      await this.manager.query(`SELECT 1 FROM ${table} WHERE id = ?${this.dialect.forUpdate}`, [id]);
    }
    return this.one(entity, { id } as unknown as FindOptionsWhere<E>);
  }

  /** The one row that matches. Throws `NotFound`. */
  async one<E extends Row>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E> {
    const found = await this.manager.findOneBy(entity, where);
    if (!found) throw new NotFound(this.manager.connection.getMetadata(entity).tableName);
    return found;
  }

  find<E extends Row>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    order?: Partial<Record<keyof E, 'ASC' | 'DESC'>>,
  ): Promise<E[]> {
    return this.manager.find(entity, { where, order: order as never });
  }

  /**
   * Writes new rows and leaves the caller's objects as they are: TypeORM would read the rows again in no order and put
   * one's id into another.
   */
  async insert<E extends Row>(
    entity: EntityTarget<E>,
    rows: QueryDeepPartialEntity<E> | QueryDeepPartialEntity<E>[],
  ): Promise<void> {
    const all = Array.isArray(rows) ? rows : [rows];
    for (let from = 0; from < all.length; from += 200) {
      const some = all.slice(from, from + 200);
      await this.manager.createQueryBuilder().insert().into(entity).values(some).updateEntity(false).execute();
    }
  }

  /** Changes rows known to be locked or owned by this act; for what people edit use `change`. */
  async update<E extends Row>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    values: QueryDeepPartialEntity<E>,
  ): Promise<number> {
    const result = await this.manager.update(entity, where, values);
    return result.affected ?? 0;
  }

  /** Changes a row only if it is still at `version`, and raises the version. Throws `Stale` (Q4). */
  async change<E extends Row & { id: string; version: number }>(
    entity: EntityTarget<E>,
    seen: { id: string; version: number },
    values: QueryDeepPartialEntity<E>,
  ): Promise<void> {
    const where = { id: seen.id, version: seen.version } as unknown as FindOptionsWhere<E>;
    const changed = await this.update(entity, where, {
      ...values,
      version: seen.version + 1,
    } as QueryDeepPartialEntity<E>);
    if (changed !== 1) throw new Stale(this.manager.connection.getMetadata(entity).tableName, seen.id);
  }

  /** Removes rows of drafts and of computed tables; nothing submitted is ever removed (Q8). */
  async remove<E extends Row>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<number> {
    return (await this.manager.delete(entity, where)).affected ?? 0;
  }

  audit(entry: AuditEntry): void {
    this.audits.push(entry);
  }
}
