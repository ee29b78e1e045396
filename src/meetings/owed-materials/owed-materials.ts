import { Injectable } from '@nestjs/common';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { screenInstant } from '../../platform/clock/format.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { Texts } from '../../platform/text/texts.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { paths } from '../meetings.paths.js';
import { preparationFaults } from '../preparation/preparation.rules.js';
import { MeetingSettings } from '../settings.js';
import { holdingTerms } from '../types/type.queries.js';
import { owedFor } from './owed.queries.js';
import { isOpen, reminderTimes, usualDue, type OwedLine } from './owed.rules.js';

/** The steps of reminding those who owe papers: `<step>:<due>`. */
export const remindMaterials = 'meetings.remindMaterials';
/** The job that puts what is owed for a meeting on people's lists anew; its subject is the meeting. */
export const refreshMaterials = 'meetings.refreshMaterials';

type Dated = Pick<Meeting, 'id' | 'organizerId' | 'type' | 'subtype' | 'typeVersionId' | 'startsAt' | 'state'>;

/** Whose turn the papers of a meeting are, and until when (S8.X3). */
@Injectable()
export class OwedMaterials {
  constructor(
    private readonly settings: MeetingSettings,
    private readonly texts: Texts,
  ) {}

  async linesOf(rows: Rows, meeting: Dated, at: string): Promise<OwedLine[]> {
    const terms = await holdingTerms(rows, meeting, localDateOf(at));
    const { calendar } = this.settings;
    const { cutOff } = this.settings.lead(localDateOf(at));
    const dated = meeting.startsAt && meeting.state !== 'POSTPONED';
    const due = dated ? usualDue(meeting.startsAt!, terms.paperDays, { calendar, cutOff }) : null;
    return owedFor(rows, meeting, terms, due);
  }

  /** Puts open papers on the lists of those who owe them and plans the reminders; for every act that changes them. */
  async refresh(tx: Tx, meeting: Meeting): Promise<void> {
    const about = { kind: 'meeting', id: meeting.id };
    await tx.todos.close(about, ['material']);
    if (preparationFaults(meeting).length) return;
    const open = (await this.linesOf(rowsOf(tx), meeting, tx.act.at)).filter(isOpen);
    for (const [owner, lines] of byOwner(open)) {
      const due = lines.flatMap(({ dueAt }) => dueAt ?? []).sort()[0];
      const url = paths.materials(meeting.id);
      await tx.todos.open({ kind: 'material', about, to: [owner], title: meeting.title, url, due });
    }
    for (const due of new Set(open.flatMap(({ dueAt }) => dueAt ?? []))) await this.planReminders(tx, about, due);
  }

  /** Reminds those who still owe what was due then; when its time is up, the organiser learns of it too. */
  async remind(tx: Tx, meeting: Meeting, step: string): Promise<void> {
    const due = step.slice(step.indexOf(':') + 1) as Instant;
    const time = reminderTimes(due, this.settings.calendar).find((one) => step === `${one.step}:${due}`);
    if (!time || preparationFaults(meeting).length) return;
    const lines = (await this.linesOf(rowsOf(tx), meeting, tx.act.at)).filter(
      (line) => isOpen(line) && line.dueAt === due,
    );
    for (const [owner, owed] of byOwner(lines)) {
      const papers = owed.map((line) => this.nameOf(line)).join('；');
      await this.tell(tx, meeting, `material.${time.kind}`, [owner], `${owner}:${step}`, { papers, due });
    }
    if (time.kind !== 'over') return;
    const others = lines.filter(({ ownerId }) => ownerId !== meeting.organizerId);
    if (!others.length) return;
    const papers = others.map((line) => `${this.nameOf(line)}（${line.owner}）`).join('；');
    await this.tell(tx, meeting, 'material.missing', [meeting.organizerId], step, { papers, due });
  }

  /** Tells the owner of what the organiser asks him for. */
  async ask(tx: Tx, meeting: Meeting, key: string): Promise<void> {
    const line = (await this.linesOf(rowsOf(tx), meeting, tx.act.at)).find((one) => one.key === key)!;
    const { ownerId, dueAt } = line;
    if (ownerId === tx.act.who.id) return;
    await this.tell(tx, meeting, 'material.asked', [ownerId], key, { papers: this.nameOf(line), due: dueAt });
  }

  /** 第 2 项《…》材料, or the name of what is asked for. */
  nameOf({ position, item, name }: OwedLine): string {
    if (position === null) return name ?? this.texts.t('materials.owed.background');
    return this.texts.t(`materials.owed.${name ? 'named' : 'ofItem'}`, { n: position, title: item!, name: name ?? '' });
  }

  private async planReminders(tx: Tx, subject: { kind: string; id: string }, due: Instant): Promise<void> {
    for (const { step, at } of reminderTimes(due, this.settings.calendar)) {
      if (at <= tx.act.at) continue;
      const useless = step === 'over' ? {} : { uselessAfter: due };
      await tx.later.schedule({ handler: remindMaterials, subject, step: `${step}:${due}`, due: at, ...useless });
    }
  }

  private async tell(
    tx: Tx,
    meeting: Meeting,
    kind: string,
    to: string[],
    occasion: string,
    { papers, due }: { papers: string; due: Instant | null },
  ): Promise<void> {
    const about = { kind: 'meeting', id: meeting.id };
    const until = due ? screenInstant(due) : this.texts.t('materials.owed.noDue');
    const data = { title: meeting.title, papers: papers.slice(0, 400), due: until };
    const url = paths.materials(meeting.id);
    await tx.later.message({ kind, to, about, data, url, label: meeting.label, occasion });
  }
}

function byOwner(lines: readonly OwedLine[]): Map<string, OwedLine[]> {
  const owners = new Map<string, OwedLine[]>();
  for (const line of lines) owners.set(line.ownerId, [...(owners.get(line.ownerId) ?? []), line]);
  return owners;
}
