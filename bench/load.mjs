import { Agent, get } from 'node:http';

/**
 * Asks one address over and over: `connections` at once over kept connections, for `seconds`.
 * Requests a second and latency in ms; an answer other than 200 stops the measurement.
 */
export async function load({ url, headers = {}, connections = 10, seconds = 5 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let bytes = 0;
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const one = () =>
    new Promise((done, fail) => {
      get(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) fail(new Error(`${url} answered ${answer.statusCode}`));
        answer.on('data', (part) => (bytes += part.length));
        answer.on('end', done);
      }).on('error', fail);
    });
  const client = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await one();
      times.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
  } finally {
    agent.destroy();
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    asked: times.length,
    perSecond: (times.length * 1000) / (performance.now() - begin),
    p50: at(0.5),
    p95: at(0.95),
    bytes: Math.round(bytes / times.length),
  };
}

/** Measures both sides in turn, A B A B …, drops the first round, and gives the median ratio A : B with its range and speeds. */
export async function compare(a, b, { rounds = 7, ...options } = {}) {
  const ratios = [];
  const speeds = [];
  const asked = [0, 0];
  for (let round = 0; round <= rounds; round++) {
    const mine = await load({ ...options, ...a });
    const theirs = await load({ ...options, ...b });
    asked[0] += mine.asked;
    asked[1] += theirs.asked;
    if (round === 0) continue;
    ratios.push(mine.perSecond / theirs.perSecond);
    speeds.push([mine.perSecond, theirs.perSecond]);
  }
  ratios.sort((x, y) => x - y);
  const middle = (side) => speeds.map((pair) => pair[side]).sort((x, y) => x - y)[Math.floor(speeds.length / 2)];
  return {
    ratio: ratios[Math.floor(ratios.length / 2)],
    from: ratios[0],
    to: ratios.at(-1),
    mine: middle(0),
    theirs: middle(1),
    asked,
  };
}
