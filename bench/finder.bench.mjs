import { load } from './load.mjs';
import { optionsOf, organ } from './organs.mjs';

const markMs = 300;
const people = ['zhoumin', 'niuchunsheng', 'qiankeqin', 'shiguangsha', 'gaoshulan', 'linxiao', 'hewei', 'mahong'];
/** Finding a free room and proposing a time for many people, each asked by one person after another: p95 in ms. */
export default async function finder(args) {
  const options = optionsOf(args);
  const one = await organ(options, options.size);
  const date = new Date().toISOString().slice(0, 10);
  const slots = (names) => `/slots?${new URLSearchParams({ people: names.join('、'), minutes: '60' })}`;
  const asked = [
    ['free room', `/bookings/new?${new URLSearchParams({ date, starts: '10:00', minutes: '90', heads: '20' })}`],
    ['time for 3', slots(people.slice(0, 3))],
    ['time for 8', slots(people)],
  ];
  console.log(`${options.database ? 'MariaDB' : 'SQLite'}, ${options.size} meetings, p95 in ms, mark ${markMs}`);
  for (const [name, path] of asked) {
    const { queries } = await one.ask('look', path);
    await load({ ...one.at(path), seconds: options.seconds, connections: 1 });
    const { p50, p95 } = await load({ ...one.at(path), seconds: options.seconds * options.rounds, connections: 1 });
    const figures = `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, ${queries.length} queries`;
    console.log(`${name.padEnd(16)} ${figures}  ${p95 <= markMs ? 'pass' : 'FAIL'}`);
  }
  one.stop();
}
