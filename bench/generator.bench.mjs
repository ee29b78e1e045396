import { createServer } from 'node:http';
import { compare, load } from './load.mjs';

/** The generator's own limit: a bare server that answers 40 KB. A ratio of it to itself tells how steady this machine is. */
export default async function generator() {
  const page = Buffer.alloc(40 * 1024, 'x');
  const server = createServer((_, response) => response.end(page));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const { perSecond, p95 } = await load({ url, seconds: 1 });
  console.log(`generator: ${perSecond.toFixed(0)} requests/s, p95 ${p95.toFixed(1)} ms`);
  const { ratio, from, to } = await compare({ url }, { url }, { rounds: 3, seconds: 0.5 });
  console.log(`steadiness: ${ratio.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`);
  server.close();
}
