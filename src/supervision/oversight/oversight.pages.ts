import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { ProcedureFactsLoader } from './facts.loader.js';
import { mayFind, mayReadCheck, oversees } from './finding.rules.js';
import type { MarkForm } from './mark.form.js';
import { CheckForms } from './oversight.check-forms.js';
import type { FindingForm, SupervisorForm } from './oversight.forms.js';
import { OversightQueries } from './oversight.queries.js';
import { groups } from './verdict.js';
import { procedureVerdicts } from './verdicts.js';
import { findingLines, markRows, verdictRows } from './oversight.view.js';

/** The forms of the check, as they came back. */
export interface CheckAgain {
  supervisor?: Submitted<SupervisorForm>;
  finding?: Submitted<FindingForm>;
  mark?: Submitted<MarkForm>;
}

/** 监督检查 (OV3). */
@Injectable()
export class OversightPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly facts: ProcedureFactsLoader,
    private readonly queries: OversightQueries,
    private readonly forms: CheckForms,
    private readonly texts: Texts,
  ) {}

  async check(act: Act, id: string, again: CheckAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'oversight');
    const { meeting } = head;
    if (!mayReadCheck(act.who, meeting)) throw new NotAllowed();
    const verdicts = procedureVerdicts(await this.facts.of(act, id));
    const officers = await this.queries.officers();
    const findings = await this.queries.ofMeeting(id);
    const marks = await this.queries.marks(id);
    const breached = [...verdicts, ...marks].filter((one) => one.outcome === 'BREACHED').length;
    const model = {
      ...head,
      groups: groups.map((group) => ({
        name: this.texts.t(`oversight.group.${group}`),
        rows: [
          ...verdictRows(
            verdicts.filter((one) => one.group === group),
            id,
            this.texts,
          ),
          ...markRows(marks, group, this.texts),
        ],
      })),
      figures: { breached, met: [...verdicts, ...marks].filter((one) => one.outcome === 'MET').length },
      supervisor: officers.find((one) => one.id === meeting.supervisorId)?.name,
      appoint: oversees(act.who) ? this.forms.appoint(id, officers, again.supervisor) : undefined,
      findings: findingLines(findings, localDateOf(act.at), this.texts),
      find: mayFind(act.who, meeting) ? this.forms.find(id, again.finding) : undefined,
      judge:
        mayFind(act.who, meeting) && (meeting.actualStartAt || again.mark)
          ? this.forms.mark(id, again.mark)
          : undefined,
      form: undefined,
    };
    const title = this.texts.t('oversight.check.title');
    return new Page('supervision/check', title, model, { crumbs: this.heads.crumbs(meeting, title) });
  }
}
