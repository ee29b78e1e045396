import { systemAct } from '../../src/platform/access/act.js';
import { AuditVerifier } from '../../src/platform/audit/audit.verifier.js';
import { newId } from '../../src/platform/database/id.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApplication } from '../support/application.js';

/* In a new database no lane of the audit has an end yet that could be locked: the first acts at once are all kept (Q41). */

it('keeps every one of the first acts at once, and one whole chain', async () => {
  const app = await startApplication({ demo: false });
  const before = (await app.rows('SELECT n FROM audit')).length;
  const unitOfWork = app.nest.get(UnitOfWork);
  const acts = Array.from({ length: 48 }, () =>
    unitOfWork.run(systemAct(app.clock.now()), async (tx) => {
      tx.audit({ act: 'account.signIn', subject: 'person', id: newId() });
    }),
  );
  const done = await Promise.allSettled(acts);
  expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(await app.rows('SELECT n FROM audit')).toHaveLength(before + 48);
  expect((await app.nest.get(AuditVerifier).verify()).faults).toEqual([]);
  await app.close();
});
