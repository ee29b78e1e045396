import { Command } from 'commander';
import { allMigrations } from '../../migrations/all.js';
import { migrate } from '../platform/database/migrate.js';
import { openWriter, writerOptions } from '../platform/database/sources.js';
import { configuration } from './with-application.js';

export const migrateCommand = new Command('migrate')
  .description('Bring the database to the schema of this release.')
  .action(async () => {
    const source = await openWriter({ ...writerOptions(configuration()), migrations: allMigrations });
    try {
      const done = await migrate(source);
      for (const name of done) console.log(name);
      if (!done.length) console.log('Nothing to do.');
    } finally {
      await source.destroy();
    }
  });
