import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { ProcedureFactsLoader } from './facts.loader.js';
import { mayFind, mayReadCheck, oversees } from './finding.rules.js';
import { FindingForm, SupervisorForm } from './oversight.forms.js';
import { paths } from './oversight.paths.js';
import { OversightQueries, type FindingRow } from './oversight.queries.js';
import { groups } from './verdict.js';
import { procedureVerdicts, ruleNames } from './verdicts.js';
import { findingLines, verdictRows } from './oversight.view.js';

/** The forms of the check, as they came back. */
export interface CheckAgain {
  supervisor?: Submitted<SupervisorForm>;
  finding?: Submitted<FindingForm>;
}

/** 监督检查 (OV3) and the desk of oversight (OV1). */
@Injectable()
export class OversightPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly facts: ProcedureFactsLoader,
    private readonly queries: OversightQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async check(act: Act, id: string, again: CheckAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'oversight');
    const { meeting } = head;
    if (!mayReadCheck(act.who, meeting)) throw new NotAllowed();
    const verdicts = procedureVerdicts(await this.facts.of(act, id));
    const officers = await this.queries.officers();
    const findings = await this.queries.ofMeeting(id);
    const breached = verdicts.filter((one) => one.outcome === 'BREACHED').length;
    const model = {
      ...head,
      groups: groups.map((group) => ({
        name: this.texts.t(`oversight.group.${group}`),
        rows: verdictRows(
          verdicts.filter((one) => one.group === group),
          id,
          this.texts,
        ),
      })),
      figures: { breached, met: verdicts.filter((one) => one.outcome === 'MET').length },
      supervisor: officers.find((one) => one.id === meeting.supervisorId)?.name,
      appoint: oversees(act.who) ? this.appointForm(id, officers, again.supervisor) : undefined,
      findings: findingLines(findings, localDateOf(act.at), this.texts),
      find: mayFind(act.who, meeting) ? this.findForm(id, again.finding) : undefined,
      form: undefined,
    };
    const title = this.texts.t('oversight.check.title');
    return new Page('supervision/check', title, model, { crumbs: this.heads.crumbs(meeting, title) });
  }

  async desk(act: Act): Promise<Page> {
    const today = localDateOf(act.at);
    const span = [addDays(today, -7), addDays(today, 8)].map((date) => instantAt(date, '00:00'));
    const meetings = await this.queries.meetings(act, span[0]!, span[1]!);
    const findings: FindingRow[] = await this.queries.open(act);
    const model = {
      meetings: meetings.map((meeting) => ({
        ...meeting,
        open: Number(meeting.open),
        url: paths.check(meeting.id),
        stateText: this.texts.t(`meetings.state.${meeting.state}`),
      })),
      findings: findingLines(findings, today, this.texts),
    };
    return new Page('supervision/desk', this.texts.t('oversight.desk.title'), model, { menu: paths.desk() });
  }

  private appointForm(
    id: string,
    officers: readonly { id: string; name: string; unitName: string }[],
    again?: Submitted<SupervisorForm>,
  ) {
    return this.formViews.view({
      form: SupervisorForm,
      action: paths.supervisor(id),
      options: { personId: officers.map((one) => ({ value: one.id, label: one.name, hint: one.unitName })) },
      again,
      prefix: 's',
    });
  }

  private findForm(id: string, again?: Submitted<FindingForm>) {
    const rules = ruleNames.map((rule) => ({ value: rule, label: this.texts.t(`oversight.rule.${rule}.name`) }));
    return this.formViews.view({
      form: FindingForm,
      action: paths.findings(id),
      options: { rule: [...rules, { value: 'OTHER', label: this.texts.t('oversight.rule.OTHER.name') }] },
      again,
    });
  }
}
