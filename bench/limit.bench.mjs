import { compare } from './load.mjs';
import { optionsOf, organ } from './organs.mjs';

/** Each page's throughput as a share of the least that could answer it, both asked in turn on the same machine. */
export default async function limit(args) {
  const options = optionsOf(args);
  const { rounds, seconds } = options;
  const product = await organ(options, options.size);
  const bare = await organ(options, options.size);
  console.log(`${options.database ? 'MariaDB' : 'SQLite'}, ${options.size} meetings, share of the limit`);
  for (const page of product.pages) {
    // The first look may also read again what a process keeps for half a minute.
    await product.ask('look', page.path);
    const { bytes, queries } = await product.ask('look', page.path);
    const { port } = await bare.ask('limit', page.path);
    const mine = product.at(page.path);
    const bound = { ...mine, url: `http://127.0.0.1:${port}/` };
    const before = await spent(product, bare);
    const { ratio, from, to, mine: own, theirs, asked } = await compare(mine, bound, { rounds, seconds });
    const [ours, least] = (await spent(product, bare)).map((now, side) => (now - before[side]) / asked[side]);
    const mark = page.hot ? 0.5 : 0.15;
    const verdict = ratio >= mark && queries.length <= page.queries && bytes <= page.kilobytes * 1024 ? 'pass' : 'FAIL';
    const speed = `${own.toFixed(0)} : ${theirs.toFixed(0)} req/s`;
    const work = `${ours.toFixed(0)} : ${least.toFixed(0)} µs CPU`;
    const size = `${(bytes / 1024).toFixed(0)} of ${page.kilobytes} KB, ${queries.length} of ${page.queries} queries`;
    console.log(
      `${page.name.padEnd(13)} ${ratio.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)}), mark ${mark}; ${speed}; ${work}; ${size}  ${verdict}`,
    );
  }
  product.stop();
  bare.stop();
}

/** Microseconds of processor time that each has used so far: steadier than the clock on a busy machine. */
function spent(...organs) {
  return Promise.all(organs.map((one) => one.ask('cpu')));
}
