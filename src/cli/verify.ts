import { Command } from 'commander';
import { Verifiers } from '../platform/feature/verifiers.js';
import { withApplication } from './with-application.js';

export const verify = new Command('verify')
  .description('Check that what was written is unchanged: audit chain, files, archive packages.')
  .action(async () => {
    const faults = await withApplication(async (application) => {
      let found = 0;
      for (const verifier of application.get(Verifiers).all()) {
        const verdict = await verifier.verify();
        for (const { where, what } of verdict.faults) console.error(`${where}  ${what}`);
        console.log(`${verifier.name}: ${verdict.checked} checked, ${verdict.faults.length} faults`);
        found += verdict.faults.length;
      }
      return found;
    });
    if (faults) process.exitCode = 1;
  });
