import { resolve } from 'node:path';
import { Command } from 'commander';
import { systemAct } from '../platform/access/act.js';
import { backUp } from '../platform/backup/back-up.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CommandRefused, withApplication } from './with-application.js';
import { existsSync } from 'node:fs';

export const backup = new Command('backup')
  .description('Write database and files into one file, while the system runs; the file is read back before it counts.')
  .argument('<file>', 'the backup to write; it must not exist')
  .action(async (given: string) => {
    const file = resolve(given);
    if (existsSync(file)) throw new CommandRefused(`${file} exists already.`);
    await withApplication(async (application) => {
      const act = systemAct(application.get(Clock).now());
      const rows = await application.get(Database).rows<{ name: string }>('SELECT name FROM migrations ORDER BY id');
      const migrations = rows.map(({ name }) => name);
      const { entries } = await backUp(application.get(CONFIG), file, migrations, act.at);
      await application.get(UnitOfWork).run(act, async (tx) => {
        tx.audit({ act: 'system.backup', subject: 'system', detail: { files: entries.length } });
      });
      const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
      console.log(`${file}: ${entries.length} files, ${bytes} bytes, read back and whole.`);
    });
  });
