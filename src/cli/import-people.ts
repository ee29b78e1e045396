import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { PeopleImport } from '../organisation/organisation.js';
import { systemAct } from '../platform/access/act.js';
import { Clock } from '../platform/clock/clock.js';
import { Texts } from '../platform/text/texts.js';
import { CommandRefused, withApplication } from './with-application.js';

export const importPeople = new Command('import-people')
  .description(
    'Add and change people from CSV (UTF-8, GB18030) or XLSX: all of them or none. They sign in once granted.',
  )
  .argument('<file>')
  .option('--dry-run', 'only say what would happen')
  .action(async (file: string, { dryRun }: { dryRun?: boolean }) => {
    const bytes = await readFile(file).catch(() => {
      throw new CommandRefused(`${file} cannot be read.`);
    });
    await withApplication(async (application) => {
      const people = application.get(PeopleImport);
      const texts = application.get(Texts);
      const plan = await people.plan(bytes);
      for (const { line, key, args } of plan.faults) console.error(`${file}:${line}  ${texts.t(key, args)}`);
      if (plan.faults.length) throw new CommandRefused(`${plan.faults.length} faults; nothing was imported.`);
      if (!dryRun) await people.carryOut(systemAct(application.get(Clock).now()), plan);
      const { added, changed, unchanged } = plan;
      console.log(
        `${plan.encoding}: ${added.length} new, ${changed.length} changed, ${unchanged} unchanged${dryRun ? ' (dry run)' : ''}.`,
      );
    });
  });
