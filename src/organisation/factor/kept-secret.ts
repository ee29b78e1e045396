import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Tokens } from '../../platform/web/tokens.js';

const cipher = 'aes-256-gcm';

/** Encrypts what devices share with the system: a stolen table or backup shows no codes. */
@Injectable()
export class KeptSecret {
  private readonly key: Buffer;

  constructor(tokens: Tokens) {
    this.key = createHash('sha256').update(tokens.mac('second-factor', 'key')).digest();
  }

  /** Bound to the person: nobody's secret passes for another's. */
  hide(secret: string, personId: string): string {
    const nonce = randomBytes(12);
    const sealing = createCipheriv(cipher, this.key, nonce).setAAD(Buffer.from(personId));
    const hidden = Buffer.concat([sealing.update(secret), sealing.final()]);
    return Buffer.concat([nonce, sealing.getAuthTag(), hidden]).toString('base64url');
  }

  /** Throws when it was changed, or hidden under another session secret. */
  reveal(kept: string, personId: string): string {
    const bytes = Buffer.from(kept, 'base64url');
    const opening = createDecipheriv(cipher, this.key, bytes.subarray(0, 12)).setAAD(Buffer.from(personId));
    opening.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString();
  }
}
