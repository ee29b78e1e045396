import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { CheckForm } from '../checks/check.form.js';
import { checkersOf, checksOf } from '../checks/check.queries.js';
import { isSettled, mayCheck, type CheckLine } from '../checks/check.rules.js';
import { OwedChecks } from '../checks/owed-checks.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { isPreparer, preparationFaults } from '../preparation/preparation.rules.js';

export type CheckAgain = Submitted<CheckForm>;

const kinds = { OPEN: 'wait', DONE: 'ok', WAIVED: 'closed', FAULTY: 'bad' } as const;

/** 会前检查 on the page of a meeting's means: what is checked, by whom and when, and the forms for what is open. */
@Injectable()
export class ChecksView {
  constructor(
    private readonly database: Database,
    private readonly owed: OwedChecks,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async of(act: Act, meeting: MeetingFacts, serving: readonly { personId: string }[], again?: CheckAgain) {
    const rows = rowsOf(this.database);
    const lines = await checksOf(rows, meeting);
    const checkers = await checkersOf(rows, meeting);
    const prepares = isPreparer(meeting, act.who.id);
    const open = mayCheck(act.who, meeting, serving) && Boolean(meeting.startsAt) && !preparationFaults(meeting).length;
    const who = checkers.map(({ name }) => name).join('、');
    const until = meeting.startsAt ? screenInstant(this.owed.dueAt(meeting.startsAt, act.at)) : '';
    const settled = lines.filter(isSettled).length;
    return {
      checks: lines.map((line, n) => ({
        name: this.nameOf(line),
        tag: { kind: kinds[line.state], label: this.texts.t(`venue.check.state.${line.state}`) },
        by: line.done && `${line.done.byName} ${screenInstant(line.done.at)}`,
        note: line.done?.note,
        form: open && !isSettled(line) ? this.form(meeting.id, line, n, again) : undefined,
        waive: prepares,
      })),
      checksSummary: this.texts.t('venue.check.summary', { settled, all: lines.length, who, until }),
    };
  }

  private form(id: string, line: CheckLine, n: number, again?: CheckAgain) {
    const mine = again && String(again.typed.key) === line.key ? again : undefined;
    const action = paths.checks(id);
    const values = { key: line.key };
    return this.formViews.view({ form: CheckForm, action, prefix: `c${n}`, values, again: mine });
  }

  private nameOf(line: CheckLine): string {
    return line.said ?? this.texts.t(`venue.check.own.${line.own}`);
  }
}
