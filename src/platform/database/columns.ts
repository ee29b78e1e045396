import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/*
 * The column types of the house, named for what they hold. Migrations use the same names (`table.ts`), and a test
 * holds that entities and migrated schema agree on both engines. Codes, ids, instants and days are ASCII compared
 * byte by byte, so that both engines sort and compare them alike.
 */

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
const chinese = { charset: 'utf8mb4', collation: 'utf8mb4_bin' } as const;

/** Options every column takes: `nullable` columns are typed `| null`. */
export type Options = Pick<ColumnOptions, 'nullable' | 'default' | 'unique'>;

export const types = {
  id: { type: 'varchar', length: 16, ...ascii },
  code: { type: 'varchar', length: 64, ...ascii },
  instant: { type: 'varchar', length: 24, ...ascii },
  day: { type: 'varchar', length: 10, ...ascii },
  hash: { type: 'varchar', length: 64, ...ascii },
  gram: { type: 'varchar', length: 4, ...chinese },
  name: { type: 'varchar', length: 200, ...chinese },
  text: { type: 'varchar', length: 2000, ...chinese },
  long: { type: 'mediumtext', ...chinese },
  int: { type: 'int' },
  big: { type: 'bigint' },
  flag: { type: 'boolean' },
} as const;

/** Primary key: an opaque id made by `newId()`. */
export const Id = () => PrimaryColumn(types.id);
/** Primary key part or natural key: an ASCII code. */
export const Key = () => PrimaryColumn(types.code);
/** The id of another row. */
export const Ref = (options: Options = {}) => Column({ ...types.id, ...options });
/** An ASCII word: state, kind, role, number in ASCII. At most 64 characters. */
export const Code = (options: Options = {}) => Column({ ...types.code, ...options });
/** An instant, ISO-8601 UTC with milliseconds. */
export const At = (options: Options = {}) => Column({ ...types.instant, ...options });
/** A local date, YYYY-MM-DD. */
export const Day = (options: Options = {}) => Column({ ...types.day, ...options });
/** A SHA-256 in hexadecimal. */
export const Hash = (options: Options = {}) => Column({ ...types.hash, ...options });
/** A name or title, at most 200 characters. */
export const Name = (options: Options = {}) => Column({ ...types.name, ...options });
/** A short text, at most 2,000 characters. */
export const Text = (options: Options = {}) => Column({ ...types.text, ...options });
/** A long text or JSON, at most 16 MB. */
export const Long = (options: Options = {}) => Column({ ...types.long, ...options });
/** A whole number, 32 bits. */
export const Int = (options: Options = {}) => Column({ ...types.int, ...options });
/** Money in fen, or another whole number up to 2^53. */
export const Fen = (options: Options = {}) =>
  Column({
    ...types.big,
    ...options,
    transformer: {
      to: (value: unknown) => value,
      from: (value: string | number | null) => (value === null ? null : Number(value)),
    },
  });
/** Yes or no. */
export const Flag = (options: Options = {}) => Column({ ...types.flag, ...options });
/** The version that optimistic locking compares; begins with 1 and grows with every change (Q4). */
export const Version = () => Column({ ...types.int, default: 1 });
