import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { nextNumber } from '../../platform/database/counter.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { paperCode, registerPaper } from '../../platform/print/issued/register-paper.js';
import { PrintService } from '../../platform/print/print.service.js';
import { reindex } from '../../platform/search/search-source.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { Tokens } from '../../platform/web/tokens.js';
import { advance, lockMeeting, type Meeting } from '../../meetings/meetings.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { Decision } from '../decisions/decision.entity.js';
import { presentFingerprint, unitsSigned } from '../countersign/countersign.queries.js';
import { issueFaults } from '../countersign/countersign.rules.js';
import { MinutesIssued, MinutesSubmitted } from '../minutes.events.js';
import { paths } from '../minutes.paths.js';
import { Objection } from '../objections/objection.entity.js';
import { minutesData } from './minutes.paper.js';
import type { MinutesForm, SigningForm } from './minutes.form.js';
import { Minutes, MinutesRecipient } from './minutes.entity.js';
import { readersOf, recipientUnits } from './recipients.js';
import { bodyHash, isDraft, mayDraft, maySign, minutesActs, unactionable, unanswered } from './minutes.rules.js';

/** From draft to the issued, numbered document (domain §3.6). */
@Injectable()
export class MinutesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organ: StoredOrgan,
    private readonly tokens: Tokens,
    private readonly texts: Texts,
    private readonly print: PrintService,
  ) {}

  /** Saves the draft; the first saving makes it. */
  save(act: Act, meetingId: string, form: MinutesForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!mayDraft(act, meeting)) throw new NotAllowed();
      const [minutes] = await tx.find(Minutes, { meetingId });
      if (!minutes) {
        if (meeting.state !== 'RECORD_APPROVED') throw new Refused({ key: 'minutes.doc.noRecord', source: 'S3.R4' });
        const values = {
          id: newId(),
          meetingId,
          ...form,
          state: 'DRAFT' as const,
          draftedById: act.who.id,
          createdAt: act.at,
        };
        await tx.insert(Minutes, values);
      } else {
        if (!isDraft(minutes)) throw new Refused({ key: 'minutes.doc.frozen' });
        await tx.change(Minutes, { id: minutes.id, version }, { ...form, draftedById: act.who.id });
      }
      const detail = { letters: form.body.length, before: minutes?.body.length ?? 0 };
      tx.audit({ act: 'minutes.draft', subject: 'meeting', id: meetingId, detail });
      return meetingId;
    });
  }

  /** Sends the draft to the chair for signature. Refused while a decision cannot be acted on (P18). */
  submit(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const minutes = await tx.one(Minutes, { meetingId });
      if (!mayDraft(act, meeting)) throw new NotAllowed();
      if (!isDraft(minutes)) throw new Refused({ key: 'minutes.doc.frozen' });
      refuse(unactionable(await tx.find(Decision, { meetingId })));
      await tx.change(Minutes, minutes, { state: minutesActs.submit.to });
      await tx.todos.close(about(meetingId), ['minutes']);
      const signing = { about: about(meetingId), to: [meeting.chairId!], url: paths.minutes(meetingId) };
      await tx.todos.open({ ...signing, kind: 'minutesSigning', title: meeting.title });
      await tx.later.message({
        ...signing,
        kind: 'minutes.signing',
        data: { title: meeting.title },
        label: meeting.label,
      });
      await tx.later.announce(new MinutesSubmitted(meetingId), about(meetingId));
      tx.audit({ act: 'minutes.submit', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }

  /** The chair signs, which numbers and issues them, or returns them. A name no font can print is told before (422). */
  async sign(act: Act, meetingId: string, form: SigningForm): Promise<string> {
    if (form.verdict === 'ISSUE') await this.tryPrinting(act, meetingId);
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const minutes = await tx.one(Minutes, { meetingId });
      if (!maySign(act, minutes, meeting)) throw new NotAllowed('the chair signs, never who drafted');
      if (form.verdict === 'RETURN' && !form.opinion) throw new Refused({ key: 'input.required', field: 'opinion' });
      if (form.verdict === 'ISSUE') await mayIssue(tx, meetingId);
      await tx.todos.close(about(meetingId), ['minutesSigning']);
      if (form.verdict === 'RETURN') await this.giveBack(tx, meeting, minutes, form.opinion);
      else await this.issue(tx, meeting, minutes);
      return meetingId;
    });
  }

  private async tryPrinting(act: Act, meetingId: string): Promise<void> {
    const data = await this.unitOfWork.run({ ...act, once: undefined }, (tx) =>
      minutesData(tx, meetingId, this.texts, this.organ),
    );
    await this.print.print('minutes', { ...data, asOf: act.at, draft: true });
  }

  private async giveBack(tx: Tx, meeting: Meeting, minutes: Minutes, opinion: string): Promise<void> {
    await tx.change(Minutes, minutes, { state: minutesActs.return.to, opinion });
    const again = { about: about(meeting.id), to: [minutes.draftedById], url: paths.minutes(meeting.id) };
    await tx.todos.open({ ...again, kind: 'minutes', title: meeting.title });
    tx.audit({ act: 'minutes.return', subject: 'meeting', id: meeting.id });
  }

  private async issue(tx: Tx, meeting: Meeting, minutes: Minutes): Promise<void> {
    const year = localDateOf(tx.act.at).slice(0, 4);
    const n = await nextNumber(tx, `minutes:${year}`);
    const number = this.texts.t('minutes.doc.number', { year, n });
    const data = { ...(await minutesData(tx, meeting.id, this.texts, this.organ)), number, asOf: tx.act.at };
    const issuedBody = JSON.stringify(data);
    const hash = bodyHash(issuedBody);
    const code = paperCode(this.tokens, { number, version: 1, sha256: hash });
    const paper = { code, kind: 'MINUTES' as const, version: 1, number, sha256: hash, family: 'minutes' };
    await registerPaper(tx, { ...paper, subjectId: meeting.id, title: minutes.title, label: meeting.label });
    await tx.change(Minutes, minutes, {
      state: minutesActs.issue.to,
      signedById: tx.act.who.id,
      number,
      code,
      bodyHash: hash,
      issuedBody,
      issuedAt: tx.act.at,
    });
    await advance(tx, meeting, 'issueMinutes');
    tx.audit({ act: 'minutes.issue', subject: 'meeting', id: meeting.id, detail: { number, hash } });
    await this.send(tx, meeting, minutes, number);
    await reindex(tx, 'minutes', minutes.id);
    await tx.later.announce(new MinutesIssued(meeting.id, minutes.id), about(meeting.id));
  }

  /** Tells and asks for a receipt: who attended, and head and liaison of every unit it is sent to. */
  private async send(tx: Tx, meeting: Meeting, minutes: Minutes, number: string): Promise<void> {
    const unitIds = await recipientUnits(tx, minutes.recipients);
    await tx.insert(
      MinutesRecipient,
      unitIds.map((unitId) => ({ minutesId: minutes.id, unitId })),
    );
    const to = await readersOf(tx, meeting, unitIds);
    const told = { about: about(meeting.id), to, url: paths.minutes(meeting.id) };
    await tx.todos.open({ ...told, kind: 'minutesReceipt', title: minutes.title });
    const data = { title: meeting.title, number };
    await tx.later.message({ ...told, kind: 'minutes.issued', data, label: meeting.label });
  }
}

/** No objection waits for its answer, and every member unit has countersigned this text (S3.R7, S2.K4). */
async function mayIssue(tx: Tx, meetingId: string): Promise<void> {
  const open = unanswered(await tx.find(Objection, { meetingId, state: 'OPEN' }));
  const units = await unitsSigned(rowsOf(tx), meetingId);
  refuse([...open, ...issueFaults(units, (await presentFingerprint(rowsOf(tx), meetingId))!)]);
}

function about(id: string) {
  return { kind: 'meeting', id };
}
