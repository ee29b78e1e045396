import { resolve } from 'node:path';
import { Command } from 'commander';
import { allMigrations } from '../../migrations/all.js';
import { systemAct } from '../platform/access/act.js';
import { restore } from '../platform/backup/restore.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { configuration, withApplication } from './with-application.js';

export const restoreCommand = new Command('restore')
  .description('Put a backup into an empty DATA_DIR and database. A damaged backup or a used target is refused.')
  .argument('<file>', 'the backup')
  .action(async (file: string) => {
    const known = allMigrations.map((migration) => new migration().name);
    const manifest = await restore(configuration(), resolve(file), known);
    await withApplication(async (application) => {
      const act = systemAct(application.get(Clock).now());
      await application.get(UnitOfWork).run(act, async (tx) => {
        tx.audit({ act: 'system.restore', subject: 'system', detail: { of: manifest.createdAt } });
      });
    });
    console.log(`Restored the backup of ${manifest.createdAt}: ${manifest.entries.length} files.`);
  });
