import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Where a lane of the chain ended. */
export interface LaneHead {
  lane: number;
  n: number;
  hash: string;
}

/** What a checkpoint says: how far each lane had come, when, and which checkpoint was before it (Q62). */
export interface CheckpointBody {
  format: 'yishi-audit-checkpoint-1';
  no: number;
  at: string;
  lanes: LaneHead[];
  /** SHA-256 of the checkpoint before, as it was written; zeros for the first. */
  previous: string;
}

export interface Checkpoint extends CheckpointBody {
  /** Public Ed25519 key, SPKI in base64. */
  key: string;
  /** Over `signedText`, in base64. */
  signature: string;
}

export const firstPrevious = '0'.repeat(64);

/** The bytes that are signed: the body as JSON, fields in this order, no blanks. */
export function signedText({ format, no, at, lanes, previous }: CheckpointBody): string {
  return JSON.stringify({ format, no, at, lanes: lanes.map(({ lane, n, hash }) => ({ lane, n, hash })), previous });
}

/** A checkpoint as it is kept and exported: one line of JSON. */
export function writtenCheckpoint({ key, signature, ...body }: Checkpoint): string {
  return `${JSON.stringify({ ...(JSON.parse(signedText(body)) as CheckpointBody), key, signature })}\n`;
}

export function checkpointHash(written: string): string {
  return createHash('sha256').update(written).digest('hex');
}

export function signCheckpoint(body: CheckpointBody, key: KeyObject): Checkpoint {
  return {
    ...body,
    key: publicKeyOf(key),
    signature: sign(null, Buffer.from(signedText(body)), key).toString('base64'),
  };
}

export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Reads a checkpoint; undefined when it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  try {
    const found = JSON.parse(text) as Checkpoint;
    const whole =
      found.format === 'yishi-audit-checkpoint-1' &&
      Number.isInteger(found.no) &&
      [found.at, found.previous, found.key, found.signature].every((one) => typeof one === 'string') &&
      Array.isArray(found.lanes) &&
      found.lanes.every(
        ({ lane, n, hash }) => Number.isInteger(lane) && Number.isInteger(n) && /^[0-9a-f]{64}$/.test(hash),
      );
    return whole ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it was signed with the private half of this public key, and says what was signed. */
export function isSigned(checkpoint: Checkpoint, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(signedText(checkpoint)), key, Buffer.from(checkpoint.signature, 'base64'));
  } catch {
    return false;
  }
}

/** What a row of the chain is now, at the place where a checkpoint saw a lane end. */
export type RowAt = (lane: number, n: number) => string | undefined;

/** Lanes that are not any more what a checkpoint saw: rows cut off, or written anew with right hashes. */
export function checkpointFaults(
  checkpoint: CheckpointBody,
  rowAt: RowAt,
): { lane: number; n: number; fault: 'CUT' | 'REWRITTEN' }[] {
  return checkpoint.lanes.flatMap(({ lane, n, hash }) => {
    const now = rowAt(lane, n);
    if (now === hash || n === 0) return [];
    return [{ lane, n, fault: now === undefined ? ('CUT' as const) : ('REWRITTEN' as const) }];
  });
}
