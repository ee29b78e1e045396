import { Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import { paperSpan } from '../../platform/clock/format.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { paperTitle } from '../../platform/print/paper-title.rules.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { ProcedureFactsLoader } from './facts.loader.js';
import { OversightQueries } from './oversight.queries.js';
import { verdictRows } from './oversight.view.js';
import { groups } from './verdict.js';
import { procedureVerdicts } from './verdicts.js';

/** 会议监督情况表 of a meeting as it stands when it is filed, for its archive package (S4.S4). */
@Injectable()
export class OversightDocuments extends DocumentSource {
  constructor(
    private readonly facts: ProcedureFactsLoader,
    private readonly queries: OversightQueries,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {
    super();
  }

  async documents(meetingId: string, at: Instant): Promise<FiledDocument[]> {
    const facts = await this.facts.of(systemAct(at), meetingId);
    const verdicts = procedureVerdicts(facts);
    const { meeting } = facts.sitting;
    const supervisor = (await this.queries.officers()).find((one) => one.id === facts.supervisorId)?.name;
    const findings = await this.queries.ofMeeting(meetingId);
    const title = paperTitle(meeting.title, this.texts.t('print.papers.oversight-report'));
    const { pdf, pages } = await this.print.print('oversight-report', {
      title,
      asOf: at,
      meeting: meeting.title,
      time: paperSpan(meeting.actualStartAt ?? meeting.startsAt, meeting.actualEndAt ?? meeting.endsAt),
      supervisor,
      groups: groups.map((group) => ({
        name: this.texts.t(`oversight.group.${group}`),
        rules: verdictRows(
          verdicts.filter((one) => one.group === group),
          meetingId,
          this.texts,
        ).map(({ name, outcomeText, figures, source }) => ({ name, result: outcomeText, figures, source })),
      })),
      findings: findings.map((finding) => ({
        ...finding,
        due: finding.dueOn,
        state: this.texts.t(`oversight.state.${finding.state}`),
      })),
    });
    const content = Buffer.from(pdf);
    const head = { kind: 'OVERSIGHT', title, responsible: supervisor ?? '', date: localDateOf(at) };
    return [{ ...head, ending: 'pdf', original: false, content, pages }];
  }
}
