import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';

export const sizes = ['1k', '10k', '100k'];

/** The options of the measurements; `%` stands for the size. */
export function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: 'data/bench-%' },
      database: { type: 'string' },
      size: { type: 'string', default: '100k' },
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '2' },
    },
  });
  return { ...values, rounds: Number(values.rounds), seconds: Number(values.seconds) };
}

/** Starts the product on seeded data, with 孙蕾 signed in. */
export async function organ(options, size) {
  const child = fork(new URL('serve.mjs', import.meta.url), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SESSION_SECRET: 'measured-only-measured-only-measured',
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      DATA_DIR: options.data.replace('%', size),
      ...(options.database && { DATABASE_URL: options.database.replace('%', size) }),
    },
  });
  const waiting = new Map();
  let told = 0;
  const ended = new Promise((_, fail) =>
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`))),
  );
  ended.catch(() => undefined);
  const port = await Promise.race([new Promise((done) => child.once('message', (first) => done(first.port))), ended]);
  child.on('message', ({ id, result, error }) => {
    const { done, fail } = waiting.get(id);
    if (error) fail(new Error(error));
    else done(result);
  });
  const ask = (what, path) =>
    new Promise((done, fail) => {
      waiting.set(++told, { done, fail });
      child.send({ id: told, what, path, cookie });
    });
  const address = `http://127.0.0.1:${port}`;
  const cookie = await signIn(address);
  const pages = await pagesOf(ask);
  const at = (path) => ({ url: address + path, headers: { cookie } });
  return { size, pages, ask, at, stop: () => child.disconnect() };
}

async function signIn(address) {
  const shown = await fetch(`${address}/login`);
  const cookie = shown.headers.getSetCookie()[0].split(';')[0];
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await shown.text())[1];
  const body = new URLSearchParams({ _csrf: csrf, userName: 'sunlei', password: 'Yunxi-2026' });
  const answer = await fetch(`${address}/login`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`);
  const renewed = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return renewed.find((one) => one.split('=')[0] === cookie.split('=')[0]) ?? cookie;
}

/** The five pages, each with the most queries and kilobytes it may take; hot ones stand closer to the limit. */
async function pagesOf(ask) {
  const list = `/meetings?state=ARCHIVED&type=TOPIC&unit=${encodeURIComponent('政府办公室')}`;
  const found = (await ask('look', '/meetings?state=ARCHIVED')).body;
  const meeting = /href="(\/meetings\/\d\w{15})"/.exec(found)[1];
  return [
    { name: 'room day', path: '/bookings', queries: 4, kilobytes: 60, hot: true },
    { name: 'meeting list', path: list, queries: 5, kilobytes: 60, hot: true },
    { name: 'meeting', path: meeting, queries: 8, kilobytes: 50, hot: true },
    { name: 'workbench', path: '/', queries: 6, kilobytes: 40, hot: true },
    { name: 'search', path: `/search?q=${encodeURIComponent('防汛调度')}`, queries: 4, kilobytes: 50, hot: false },
  ];
}
