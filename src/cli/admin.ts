import { Command } from 'commander';
import { FirstRun } from '../organisation/organisation.js';
import { CommandRefused, withApplication } from './with-application.js';

export const admin = new Command('admin')
  .description('Print a one-time link: to the set-up of a new system, or for an administrator who cannot sign in.')
  .argument('[username]', 'the administrator, once the system is set up')
  .action(async (userName?: string) => {
    await withApplication(async (application) => {
      const firstRun = application.get(FirstRun);
      const address = userName ? await firstRun.rescue(userName) : await firstRun.address();
      if (!address) {
        throw new CommandRefused(
          userName
            ? `No administrator has the user name ${userName}.`
            : 'The system is set up. Name the administrator who cannot sign in: yishi admin USERNAME',
        );
      }
      console.log(address);
    });
  });
