import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { RecordData } from '../../platform/print/papers/record.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { attendanceWords } from '../presence/presence.view.js';
import { attendances, quorumAt, type Sitting } from '../session/sitting.queries.js';
import { VoteQueries } from '../votes/vote.queries.js';
import { RecordPages } from './record.pages.js';
import type { RecordContent } from './record.queries.js';

/** 会议记录 on paper, with its errata (S3.R1). */
@Injectable()
export class RecordPapers {
  constructor(
    private readonly pages: RecordPages,
    private readonly votes: VoteQueries,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  async record(act: Act, id: string): Promise<Download> {
    const { sitting, content } = await this.pages.read(act, id);
    const { pdf } = await this.print.print('record', await this.data(sitting, content));
    return new Download(
      `${sitting.meeting.title}-${this.texts.t('print.papers.record')}.pdf`,
      'application/pdf',
      pdf,
      true,
    );
  }

  /** The paper's data: the same for reading, printing and filing. */
  async data(sitting: Sitting, content: RecordContent): Promise<RecordData> {
    const { meeting } = sitting;
    const { record } = content;
    const votes = await this.votes.ofMeeting(meeting.id);
    const people = attendances(sitting);
    const named = (...capacities: string[]) =>
      namedByUnit(
        people.filter((one) => capacities.includes(one.capacity) && ['PRESENT', 'LATE'].includes(one.attendance)),
      );
    const start = meeting.actualStartAt ?? meeting.startsAt;
    return {
      title: this.texts.t('minutes.paper.record', { title: meeting.title }),
      asOf: record.approvedAt ?? record.submittedAt ?? start,
      draft: record.state !== 'APPROVED',
      meeting: meeting.title,
      time: paperSpan(start, meeting.actualEndAt ?? meeting.endsAt),
      place: meeting.placeName,
      chair: people.find((person) => person.personId === meeting.chairId)?.name ?? '',
      recorder: record.recorderName,
      members: named('MEMBER'),
      nonVoting: named('NON_VOTING', 'OBSERVER'),
      experts: named('EXPERT'),
      absent: people
        .filter(
          (person) => ['ON_LEAVE', 'SUBSTITUTED', 'ABSENT'].includes(person.attendance) && person.capacity !== 'STAFF',
        )
        .map((person) => ({
          name: person.name,
          // Under the heading 缺席 it would say the same word twice.
          reason: attendanceWords(this.texts, person, false),
        })),
      quorum: this.texts.t('minutes.paper.quorum', {
        ...quorumAt(sitting, start > meeting.startsAt ? start : meeting.startsAt),
      }),
      items: sitting.items.map((item) => ({
        title: item.title,
        presenter: item.presenterName ?? undefined,
        recused: item.recused ? item.recused.split('、') : undefined,
        conclusion: item.outcome
          ? [this.texts.t(`minutes.outcome.${item.outcome}`), item.conclusion].filter(Boolean).join('。')
          : undefined,
        report: content.entries.filter((e) => e.itemId === item.id && e.kind === 'REPORT').map((e) => e.text),
        speeches: content.entries
          .filter((e) => e.itemId === item.id && ['SPEECH', 'MODERATION', 'WAIVER'].includes(e.kind))
          .map((e) => ({ speaker: e.speakerName, words: e.text })),
        dissents: content.entries
          .filter((e) => e.itemId === item.id && e.kind === 'DISSENT')
          .map((e) => ({ speaker: e.speakerName, words: e.text })),
        votes: votes
          .filter((vote) => vote.itemId === item.id)
          .map((vote) => ({
            question: vote.question,
            method: this.texts.t(`minutes.vote.method.${vote.method}`),
            for: vote.yes,
            against: vote.no,
            abstained: vote.abstain,
            result: vote.result,
            voters: vote.voters,
          })),
        decisions: content.decisions
          .filter((decision) => decision.itemId === item.id)
          .map((d) => ({
            text: d.text,
            leadUnit: d.assistUnits.length
              ? this.texts.t('minutes.paper.leadAndAssist', {
                  lead: d.leadUnitName ?? '',
                  assist: d.assistUnits.join('、'),
                })
              : (d.leadUnitName ?? ''),
            owner: d.ownerName ?? undefined,
            due: d.dueOn ?? undefined,
            measure: d.measure ?? undefined,
          })),
      })),
      other: content.entries
        .filter((entry) => entry.itemId === null || entry.kind === 'NOTE')
        .map((entry) => entry.text),
      signatures: {
        recorder: record.signedAt ? { name: record.recorderName, date: localDateOf(record.signedAt) } : undefined,
        chair: record.approvedAt
          ? { name: record.approvedByName ?? '', date: localDateOf(record.approvedAt) }
          : undefined,
      },
      errata: content.errata
        .filter((erratum) => erratum.state === 'APPROVED')
        .map((e) => ({
          number: String(e.number),
          place: e.place,
          original: e.original,
          corrected: e.corrected,
          reason: e.reason,
          proposed: { name: e.proposedByName, date: localDateOf(e.proposedAt) },
          approved: { name: e.decidedByName ?? '', date: localDateOf(e.decidedAt!) },
        })),
    };
  }
}

/** Names in official order; the unit stands before the first of those who follow one another. */
function namedByUnit(people: readonly { unitName: string; name: string }[]): string[] {
  return people.map(({ unitName, name }, n) => (people[n - 1]?.unitName === unitName ? name : `${unitName}　${name}`));
}
