import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../database/id.js';
import type { Config } from '../config/config.js';

/**
 * The key that signs checkpoints, kept outside the database: the PEM file AUDIT_KEY_FILE, else one made once in DATA_DIR
 * with mode 0600. Throws when the file holds no Ed25519 key.
 */
export function checkpointKey(config: Config): KeyObject {
  const path = config.auditKeyFile ?? join(config.dataDir, 'audit-checkpoint.key');
  if (!config.auditKeyFile && !existsSync(path)) makeKey(config.dataDir, path);
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${path} holds no Ed25519 key.`);
  return key;
}

/** Two that make it at once keep the first. */
function makeKey(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${newId()}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(temporary, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}
