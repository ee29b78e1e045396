import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { Stale } from '../../platform/database/errors.js';
import { setAudience } from '../../secrecy/secrecy.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { contentOf } from './content.rules.js';
import { PlanChange, PlanItem, YearPlan } from './plan.entity.js';
import { itemOf, planOf, standingOf } from './plan.queries.js';
import { itemActs, itemFaults, mayDo, mergerFaults, type ItemAct, type PlanContent } from './plan.rules.js';

/** What is decided on an item, with what belongs to it. */
export interface ItemDecision {
  act: Exclude<ItemAct, 'approve' | 'revise' | 'adjust'>;
  reason: string;
  intoId: string | null;
}

/** Items of the annual plan: proposed by units, compiled by the office, adjusted after approval (S8.X10). */
@Injectable()
export class PlanItemService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MeetingSettings,
  ) {}

  /** Returns the new item's id. */
  propose(act: Act, year: number, content: PlanContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const standing = await standingOf(rowsOf(tx), act, this.settings);
      if (!standing.proposes) throw new NotAllowed();
      if (!(await planOf(rowsOf(tx), year)))
        await tx.insert(YearPlan, { id: newId(), year, state: 'COMPILING', edition: 0, version: 1 });
      const id = newId();
      const made = { proposedById: act.who.id, proposedAt: act.at, state: 'PROPOSED' as const, version: 1 };
      await tx.insert(PlanItem, { id, year, unitId: act.who.unitId, ...content, ...made });
      const office = await tx.rows<{ id: string }>('SELECT id FROM unit WHERE code = ?', [
        this.settings.officeCode(localDateOf(act.at)),
      ]);
      const principals = [act.who.unitId, ...office.map((unit) => unit.id)].map((unit) => `unit:${unit}`);
      await setAudience(tx, { kind: 'planItem', id }, act.at, [...principals, 'role:LEADER', 'role:FINANCE']);
      tx.audit({ act: 'planItem.propose', subject: 'planItem', id, detail: { year } });
      return id;
    });
  }

  /** The unit mends what is not accepted yet; the office adjusts what is approved, with a reason. */
  change(act: Act, year: number, id: string, content: PlanContent, reason: string, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { item, standing, state } = await this.lock(tx, year, id);
      const doing = item.state === 'PLANNED' ? 'adjust' : 'revise';
      if (!mayDo(doing, standing, item)) throw new NotAllowed();
      refuse(itemFaults(doing, item, state, reason));
      if (version !== item.version) throw new Stale('plan_item', id);
      const former = JSON.stringify(contentOf(item));
      await tx.change(PlanItem, item, { ...content, state: itemActs[doing].to });
      await note(tx, id, doing, reason, former);
      await tx.todos.close({ kind: 'planItem', id });
      return id;
    });
  }

  decide(act: Act, year: number, id: string, decision: ItemDecision): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { item, standing, state } = await this.lock(tx, year, id);
      const { act: doing, reason } = decision;
      if (!mayDo(doing, standing, item)) throw new NotAllowed();
      refuse(itemFaults(doing, item, state, reason));
      const into =
        doing === 'merge' && decision.intoId ? await itemOf(rowsOf(tx), act, year, decision.intoId) : undefined;
      if (doing === 'merge') refuse(mergerFaults(item, into));
      await tx.change(PlanItem, item, { state: itemActs[doing].to, mergedIntoId: into?.id ?? null });
      await note(tx, id, doing, reason);
      await tx.todos.close({ kind: 'planItem', id });
      const about = { kind: 'planItem', id };
      const line = { about, to: [item.proposedById], title: item.title, url: paths.planItem(year, id) };
      if (doing === 'return') await tx.todos.open({ kind: 'planRevise', ...line });
      return id;
    });
  }

  /** The year before its items, as whoever decides on the year does: its state holds until commit. */
  private async lock(tx: Tx, year: number, id: string) {
    const rows = rowsOf(tx);
    await itemOf(rows, tx.act, year, id);
    const plan = await planOf(rows, year);
    const state = plan ? (await tx.lock(YearPlan, plan.id)).state : ('COMPILING' as const);
    return { item: await tx.lock(PlanItem, id), standing: await standingOf(rows, tx.act, this.settings), state };
  }
}

/** Keeps what was done with an item. */
export async function note(tx: Tx, itemId: string, act: ItemAct, reason: string, former?: string): Promise<void> {
  const by = { byId: tx.act.who.id, byName: tx.act.who.name };
  await tx.insert(PlanChange, { id: newId(), itemId, at: tx.act.at, ...by, act, reason, former: former ?? null });
  tx.audit({ act: `planItem.${act}`, subject: 'planItem', id: itemId, detail: { letters: reason.length } });
}
