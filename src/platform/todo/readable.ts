import type { Principal } from '../access/principal.js';
import type { Features } from '../feature/registry.js';

/**
 * A condition, without parameters, of lines and messages: true where this reader is still cleared for what they are
 * about, as it is labelled now. Rows name it by `subjectKind` and `subjectId`; whose subject carries no label anybody may
 * read who was sent it.
 */
export function readableBy(features: Features, reader: Pick<Principal, 'clearance'>): string {
  if (reader.clearance === 'WORK_SECRET') return '1 = 1';
  const kinds = features.all.flatMap((feature) => Object.entries(feature.labels ?? {}));
  const cases = kinds.map(([kind, sql]) => `WHEN '${kind}' THEN (${sql} = subjectId)`);
  return cases.length ? `COALESCE(CASE subjectKind ${cases.join(' ')} END, 'PUBLIC') <> 'WORK_SECRET'` : '1 = 1';
}
