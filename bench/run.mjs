// npm run bench -- NAME: runs bench/NAME.bench.mjs, whose default export prints its figures. Without a name: which there are.
import { readdirSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.mjs$/.exec(file)?.[1] ?? []);
const name = process.argv[2];
if (!names.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(64);
}
const { default: run } = await import(new URL(`${name}.bench.mjs`, folder));
await run(process.argv.slice(3));
