import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { projectVersion } from '../platform/config/project-root.js';
import { UnusableBackup } from '../platform/backup/manifest.js';
import { admin } from './admin.js';
import { backup } from './backup.js';
import { demo } from './demo.js';
import { importPeople } from './import-people.js';
import { migrateCommand } from './migrate.js';
import { restoreCommand } from './restore.js';
import { tick } from './tick.js';
import { verify } from './verify.js';
import { CommandRefused } from './with-application.js';

const program = new Command('yishi')
  .description('Operates Yishi: its database, its people, its backups.')
  .version(projectVersion)
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 refused or faults found, 2 wrong use, 70 failure, 78 wrong configuration.',
  )
  .exitOverride();

for (const command of [migrateCommand, demo, admin, importPeople, tick, verify, backup, restoreCommand]) {
  program.addCommand(command.exitOverride());
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const expected = error instanceof CommandRefused || error instanceof UnusableBackup;
  console.error(expected ? error.message : error);
  return expected ? 1 : 70;
}
