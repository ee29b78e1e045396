import { Entity, Index } from 'typeorm';
import { indexName } from './table.js';

/** An entity stored in `table` with the indices its migration made; a leading `!` makes an index unique. */
export function Stored(table: string, indices: string[][] = []): ClassDecorator {
  return (target) => {
    Entity(table)(target);
    for (const names of indices) {
      const columns = names.map((name) => name.replace('!', ''));
      Index(indexName(table, columns), columns, { unique: names[0]!.startsWith('!') })(target);
    }
  };
}
