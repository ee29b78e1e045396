import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

/** The secret that signs tokens: SESSION_SECRET, else one made once and kept in DATA_DIR with mode 0600 (Q33). */
export function signingSecret(config: Config): string {
  if (config.sessionSecret) return config.sessionSecret;
  const path = join(config.dataDir, 'session.secret');
  if (!existsSync(path)) makeSecret(config.dataDir, path);
  return readFileSync(path, 'utf8').trim();
}

function makeSecret(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}`;
  const file = openSync(temporary, 'w', 0o600);
  writeSync(file, randomBytes(32).toString('base64url'));
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
}
