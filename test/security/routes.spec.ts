import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemPrincipal } from '../../src/platform/access/act.js';
import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import type { Principal } from '../../src/platform/access/principal.js';
import { administratorRoles, roles, type PersonRole } from '../../src/platform/access/roles.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { Features } from '../../src/platform/feature/registry.js';
import { startApplication, type TestApplication } from '../support/application.js';

const table = join(projectRoot, 'test/security/routes.txt');

/**
 * quality #36: who may knock at which door. Every route with the roles its policy lets in stands in `routes.txt`; a new
 * route, or one opened to another role, is entered there by hand (ROUTES=write), and so seen by whoever reviews it.
 */
describe('routes and roles', () => {
  let app: TestApplication;
  let lines: string[];
  const member = (...held: PersonRole[]): Principal => ({ ...systemPrincipal, id: 'x', roles: new Set(held) });
  const who = (policy: string): string => {
    const asked = app.nest.get(Features).policies.get(policy)!;
    const admits = (person: Principal) => Boolean(asked(person));
    const holders = roles.filter((role) => admits(member(role)));
    const business = roles.filter((role) => !administratorRoles.includes(role));
    if (!admits(member())) return holders.join(' ') || 'nobody by role';
    if (holders.length === roles.length) return 'everybody signed in';
    return business.every((role) => holders.includes(role)) && holders.length === business.length
      ? 'everybody but administrators'
      : `members and ${holders.join(' ')}`;
  };

  beforeAll(async () => {
    app = await startApplication({ demo: false });
    lines = app.nest
      .get(DeclaredRoutes)
      .all()
      .map(({ method, path, policy, openBecause }) => {
        const right = policy ? `${policy}: ${who(policy)}` : `open: ${openBecause}`;
        return `${method.padEnd(4)} ${path} — ${right}`;
      })
      .sort();
    if (process.env.ROUTES === 'write') writeFileSync(table, `${lines.join('\n')}\n`);
  });
  afterAll(() => app.close());

  test('are those of the table', () => {
    expect(lines).toEqual(readFileSync(table, 'utf8').trimEnd().split('\n'));
  });

  test('no administrator is let in where business is', () => {
    const business =
      /^(GET|POST) +\/(meetings|approvals|materials|followups|decisions|findings|series|minutes|archive)\b/;
    const found = lines.filter((line) => business.test(line) && /everybody signed in|_ADMIN/.test(line));
    expect(found).toEqual([]);
  });

  test('nothing but links, sign-in, set-up and health is open', () => {
    const open = lines.filter((line) => line.includes('— open: ')).map((line) => line.split(' — ')[0]!.slice(5));
    const known = /^\/(login|r\/|e\/|feed\/|verify|activate\/|setup|healthz|readyz|secrecy\/stop)/;
    expect(open.filter((path) => !known.test(path))).toEqual([]);
  });
});
