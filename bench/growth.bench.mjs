import { load } from './load.mjs';
import { optionsOf, organ, sizes } from './organs.mjs';

const mark = 1.5;

/** The same pages with ten and a hundred times the data, all sizes asked in turn: queries, and the 95th percentile. */
export default async function growth(args) {
  const options = optionsOf(args);
  const { rounds, seconds } = options;
  const organs = [];
  for (const size of sizes) organs.push(await organ(options, size));
  console.log(`${options.database ? 'MariaDB' : 'SQLite'}, p95 in ms at ${sizes.join(', ')} meetings`);
  for (const [n, page] of organs[0].pages.entries()) {
    const queries = [];
    for (const one of organs) await one.ask('look', one.pages[n].path);
    for (const one of organs) queries.push((await one.ask('look', one.pages[n].path)).queries.length);
    const times = organs.map(() => []);
    for (let round = 0; round <= rounds; round++)
      for (const [index, one] of organs.entries()) {
        const { p95 } = await load({ ...one.at(one.pages[n].path), seconds, connections: 4 });
        if (round > 0) times[index].push(p95);
      }
    const ratios = times.map((all) => median(all.map((p95, round) => p95 / times[0][round])));
    const same = new Set(queries).size === 1;
    const verdict = same && ratios.at(-1) <= mark ? 'pass' : 'FAIL';
    const shown = times.map((all) => median(all).toFixed(1)).join(' · ');
    console.log(
      `${page.name.padEnd(13)} ${shown}; 100k : 1k ${ratios.at(-1).toFixed(2)}, mark ${mark}; queries ${queries.join(' · ')}  ${verdict}`,
    );
  }
  for (const one of organs) one.stop();
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
