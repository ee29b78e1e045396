import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '../../platform/access/principal.js';
import type { Config } from '../../platform/config/config.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { CONFIG } from '../../platform/database/database.js';
import { nextNumber } from '../../platform/database/counter.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { paperCode, registerPaper } from '../../platform/print/issued/register-paper.js';
import { Texts } from '../../platform/text/texts.js';
import { Tokens, tokenHash } from '../../platform/web/tokens.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { Meeting } from '../../meetings/meetings.js';
import { replyToken } from '../replies/reply-link.js';
import { ReplyLink } from '../replies/reply.entity.js';
import type { NoticeBody } from './notice.body.js';
import { Notice } from './notice.entity.js';
import type { NoticeImprint } from './notice.paper.js';
import { fingerprint } from './notice.rules.js';
import { urgencyOf, type Urgency } from './wording.rules.js';

/** What is known of an issue beside its body. */
export interface Issue {
  kind: Notice['kind'];
  version: number;
  replyDueAt: string | null;
  lead: { days: number; wanted: number };
  urgent?: { reason: string; byId: string };
}

/** Numbers, freezes and keeps a notice, and gives each invited person his reply link. */
@Injectable()
export class Issuing {
  constructor(
    private readonly organ: StoredOrgan,
    private readonly texts: Texts,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes the number late in the unit of work: a rollback leaves no gap (Q7). */
  async issue(tx: Tx, meeting: Meeting, body: NoticeBody, issue: Issue): Promise<Notice> {
    const number = await this.number(tx, body.form);
    const text = JSON.stringify(body);
    const bodyHash = fingerprint(text);
    const notice = {
      id: newId(),
      meetingId: meeting.id,
      version: issue.version,
      kind: issue.kind,
      number,
      body: text,
      code: paperCode(this.tokens, { number: number || meeting.id, version: issue.version, sha256: bodyHash }),
      bodyHash,
      issuedAt: tx.act.at,
      issuedById: tx.act.who.id,
      replyDueAt: issue.replyDueAt,
      leadDays: issue.lead.days,
      leadWanted: issue.lead.wanted,
      urgent: issue.urgent !== undefined,
      urgentReason: issue.urgent?.reason ?? null,
      urgentById: issue.urgent?.byId ?? null,
    };
    await tx.insert(Notice, notice);
    const { code, kind, version } = notice;
    const paper = { code, kind, version, number, sha256: bodyHash, family: 'notice', subjectId: meeting.id };
    await registerPaper(tx, { ...paper, title: meeting.title, label: meeting.label });
    tx.audit({
      act: 'notice.issue',
      subject: 'meeting',
      id: meeting.id,
      detail: { kind: issue.kind, number, bodyHash, urgent: notice.urgent },
    });
    return notice;
  }

  /** One link for each invited person, for life of the meeting; kept as a hash. Who comes back gets his own again. */
  async giveLinks(tx: Tx, meeting: Meeting, personIds: readonly string[]): Promise<void> {
    const known = new Set((await tx.find(ReplyLink, { meetingId: meeting.id })).map((link) => link.personId));
    for (const personId of personIds.filter((id) => known.has(id)))
      await tx.update(ReplyLink, { meetingId: meeting.id, personId }, { withdrawnAt: null });
    const links = personIds
      .filter((id) => !known.has(id))
      .map((personId) => ({
        hash: tokenHash(replyToken(this.tokens, meeting.id, personId)),
        meetingId: meeting.id,
        personId,
        expiresAt: meeting.endsAt!,
      }));
    if (links.length) await tx.insert(ReplyLink, links);
  }

  imprint(notice: Notice, label: Label): NoticeImprint {
    const { kind, number, issuedAt, code, urgent, leadDays } = notice;
    const verification = { code, address: `${this.config.baseUrl}/verify?code=${code}` };
    const urgency = urgencyOf(!urgent, leadDays);
    return { ...this.marked(label), kind, number, issuedAt, urgency, organ: this.organ.identity().name, verification };
  }

  /** As the paper would be if it were issued now. */
  draftImprint(kind: Notice['kind'], at: string, label: Label, urgency?: Urgency): NoticeImprint {
    return {
      ...this.marked(label),
      kind,
      urgency,
      issuedAt: at,
      draft: true,
      organ: this.organ.identity().name,
      number: this.texts.t('notification.paper.draftNumber'),
    };
  }

  /** What is open to everybody carries no mark. */
  private marked(label: Label): { secrecyMark?: string } {
    return label === 'PUBLIC' ? {} : { secrecyMark: this.texts.t(`meetings.label.${label}`) };
  }

  private async number(tx: Tx, form: NoticeBody['form']): Promise<string> {
    if (form === 'internal') return '';
    const year = localDateOf(tx.act.at).slice(0, 4);
    const n = await nextNumber(tx, `notice:${year}`);
    return this.texts.t('notification.paper.number', { code: this.organ.identity().documentCode, year, n });
  }
}
