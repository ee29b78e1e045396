import type { Engine } from '../config/config.js';

/** One file of a backup, with what it must be when it is read again. */
export interface BackupEntry {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a backup says of itself; the last file written into it. */
export interface Manifest {
  format: 1;
  engine: Engine;
  version: string;
  /** Names of the migrations the database had. */
  migrations: string[];
  createdAt: string;
  entries: BackupEntry[];
}

export const manifestName = 'manifest.json';
export const databaseName = 'database/yishi.sqlite';
export const tableFolder = 'database/tables/';

/** The backup is damaged, or belongs to another engine or release, or the target already holds something. */
export class UnusableBackup extends Error {}
