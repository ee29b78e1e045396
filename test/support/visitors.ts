import { load } from 'cheerio';
import supertest from 'supertest';
import { demoPassword } from '../../src/organisation/organisation.js';
import type { TestApplication } from './application.js';

/** Somebody signed in, whose pages are not looked at. */
export interface Visitor {
  agent: ReturnType<typeof supertest.agent>;
  token: string;
}

const tokenOn = (html: string) => String(load(html)('[name="_csrf"]').first().val());

/** Signs people in by their names, again where they were signed out; undefined for who cannot sign in any more. */
export function visitors(app: () => TestApplication): (userName: string) => Promise<Visitor | undefined> {
  const known = new Map<string, Visitor>();
  return async (userName) => {
    const before = known.get(userName);
    if (before && (await before.agent.get('/account').redirects(0)).status === 200) return before;
    const agent = supertest.agent(app().nest.getHttpServer() as never);
    const fields = { _csrf: tokenOn((await agent.get('/login')).text), userName, password: demoPassword };
    const { status } = await agent.post('/login').type('form').redirects(0).send(fields);
    if (status !== 303) return undefined;
    const found = { agent, token: tokenOn((await agent.get('/account')).text) };
    known.set(userName, found);
    return found;
  };
}
