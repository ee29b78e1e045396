import { Command } from 'commander';
import { demoPassword, demoPeople, DemoOrgan, NotEmpty } from '../organisation/organisation.js';
import { CommandRefused, withApplication } from './with-application.js';

export const demo = new Command('demo')
  .description('Make the demo organ in an empty database.')
  .option('--json', 'print its people as JSON: username, password, name, post, roles')
  .action(async ({ json }: { json?: boolean }) => {
    await withApplication((application) => application.get(DemoOrgan).makeWithStory()).catch((error: unknown) => {
      throw error instanceof NotEmpty ? new CommandRefused(error.message) : error;
    });
    const people = demoPeople.map(({ userName, name, post, roles }) => ({
      username: userName,
      password: demoPassword,
      name,
      post,
      roles,
    }));
    if (json) console.log(JSON.stringify(people, undefined, 2));
    else
      for (const { username, password, name, post } of people) console.log(`${username}  ${password}  ${name} ${post}`);
  });
