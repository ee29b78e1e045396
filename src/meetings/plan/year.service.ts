import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { setAudience } from '../../secrecy/secrecy.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { contentOf } from './content.rules.js';
import type { EditionLine } from './edition.js';
import { note } from './item.service.js';
import { PlanEdition, PlanItem, YearPlan } from './plan.entity.js';
import { planOf, standingOf } from './plan.queries.js';
import { decisionFaults, planActs, submissionFaults } from './plan.rules.js';

/** The year as a whole: handed to the leadership, decided once, kept as an edition (S8.X10). */
@Injectable()
export class YearPlanService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MeetingSettings,
    private readonly texts: Texts,
  ) {}

  submit(act: Act, year: number): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const plan = await lockPlan(tx, year);
      if (!(await standingOf(rowsOf(tx), act, this.settings)).compiles) throw new NotAllowed();
      const items = await tx.find(PlanItem, { year });
      const count = (state: string) => items.filter((item) => item.state === state).length;
      refuse(submissionFaults(plan.state, { accepted: count('ACCEPTED'), proposed: count('PROPOSED') }));
      const sent = { submittedById: act.who.id, submittedAt: act.at };
      await tx.change(YearPlan, plan, { state: planActs.submit.to, ...sent });
      await tx.todos.open({
        kind: 'planDecision',
        about: { kind: 'yearPlan', id: plan.id },
        to: await leaders(tx),
        title: this.texts.t('plans.title', { year }),
        url: paths.plan(year),
        data: { year },
      });
      tx.audit({ act: 'yearPlan.submit', subject: 'yearPlan', id: plan.id, detail: { year } });
      return year;
    });
  }

  /** The leadership's one decision: an edition is kept, or the plan goes back to the office. */
  decide(act: Act, year: number, doing: 'approve' | 'return', opinion: string): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const plan = await lockPlan(tx, year);
      if (!(await standingOf(rowsOf(tx), act, this.settings)).decides) throw new NotAllowed();
      refuse(decisionFaults(doing, plan.state, plan.submittedById === act.who.id, opinion));
      const about = { kind: 'yearPlan', id: plan.id };
      await tx.todos.close(about);
      const edition = doing === 'approve' ? plan.edition + 1 : plan.edition;
      await tx.change(YearPlan, plan, { state: planActs[doing].to, edition });
      if (doing === 'approve') await keepEdition(tx, plan, edition, opinion);
      else if (plan.submittedById)
        await tx.todos.open({
          ...{
            kind: 'planReturned',
            about,
            to: [plan.submittedById],
            title: this.texts.t('plans.title', { year }),
            url: paths.plan(year),
          },
          data: { year, opinion },
        });
      const detail = { year, edition, letters: opinion.length };
      tx.audit({ act: `yearPlan.${doing}`, subject: 'yearPlan', id: plan.id, detail });
      return year;
    });
  }
}

async function keepEdition(tx: Tx, plan: YearPlan, number: number, opinion: string): Promise<void> {
  for (const item of await tx.find(PlanItem, { year: plan.year, state: 'ACCEPTED' })) {
    await tx.change(PlanItem, item, { state: 'PLANNED', original: JSON.stringify(contentOf(item)) });
    await note(tx, item.id, 'approve', opinion);
    await setAudience(tx, { kind: 'planItem', id: item.id }, item.proposedAt as Instant, ['organ']);
  }
  const lines = await tx.rows<EditionLine>(
    `SELECT i.*, u.shortName AS unit FROM plan_item i JOIN unit u ON u.id = i.unitId
     WHERE i.year = ? AND i.state = 'PLANNED' ORDER BY i.month, u.rank, i.id`,
    [plan.year],
  );
  const items = JSON.stringify(lines.map((line) => ({ ...contentOf(line), unit: line.unit })));
  const decided = { decidedById: tx.act.who.id, decidedBy: tx.act.who.name, decidedAt: tx.act.at };
  await tx.insert(PlanEdition, { id: newId(), planId: plan.id, number, ...decided, opinion, items });
}

async function lockPlan(tx: Tx, year: number): Promise<YearPlan> {
  const plan = await planOf(rowsOf(tx), year);
  if (!plan) throw new NotFound('year_plan');
  return tx.lock(YearPlan, plan.id);
}

/** The organ's principal; without one all its leaders. */
async function leaders(tx: Tx): Promise<string[]> {
  const found = await tx.rows<{ id: string; standing: string }>(
    `SELECT p.id, p.standing FROM person p JOIN unit u ON u.id = p.unitId JOIN role_grant g ON g.personId = p.id
     WHERE u.parentId IS NULL AND p.active = 1 AND g.role = 'LEADER'`,
  );
  const principal = found.filter((person) => person.standing === 'HEAD');
  return (principal.length ? principal : found).map((person) => person.id);
}
