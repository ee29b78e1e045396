import { paperDate, paperSpan, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { NoticeData } from '../../platform/print/papers/notice.js';
import type { Texts } from '../../platform/text/texts.js';
import type { NoticeBody, NoticePerson } from './notice.body.js';

/** What stands on the paper beside the body. */
export interface NoticeImprint {
  kind: 'NOTICE' | 'CHANGE' | 'CANCELLATION';
  organ: string;
  number?: string;
  issuedAt: string;
  draft?: boolean;
  verification?: { code: string; address: string };
}

/** The paper of a notice: preview and issued paper are made by this one function. */
export function noticeData(body: NoticeBody, imprint: NoticeImprint, texts: Texts): NoticeData {
  const t = (key: string, args?: Record<string, string | number>) => texts.t(`notification.paper.${key}`, args);
  const line = ({ unitName, name }: NoticePerson) => `${unitName}　${name}`;
  const cancelled = imprint.kind === 'CANCELLATION';
  const title = t(`title.${imprint.kind}`, { organ: imprint.organ, title: body.title });
  const opening = t(`opening.${imprint.kind}`, {
    title: body.title,
    purpose: body.purpose,
    first: body.firstNumber ?? '',
    reason: body.reason ?? '',
  });
  const whole = {
    time: body.postponed ? t('later') : paperSpan(body.startsAt, body.endsAt),
    place: body.postponed ? undefined : body.place,
    theme: body.purpose,
    chair: body.chair,
    members: body.members.map(line),
    nonVoting: body.nonVoting.map(line),
    agenda: body.agenda.map((item) => ({
      title: item.title,
      presenter: item.presenter ?? undefined,
      minutes: item.minutes,
    })),
    reply: body.replyDueAt ? t('reply', { due: screenInstant(body.replyDueAt) }) : undefined,
    leave: t('leave'),
    discipline: t('discipline'),
    other: body.other || undefined,
    replySlip: body.replyDueAt && body.form === 'official' ? { deadline: screenInstant(body.replyDueAt) } : undefined,
  };
  return {
    title,
    asOf: imprint.issuedAt,
    draft: imprint.draft,
    verification: imprint.verification,
    form: body.form,
    organMark: t('mark', { organ: imprint.organ }),
    number: imprint.number,
    addressees: t('addressees'),
    opening,
    meeting: body.title,
    changes: body.changes,
    ...(cancelled ? {} : whole),
    signature: { organ: imprint.organ, date: localDateOf(imprint.issuedAt) },
    contact: body.contact,
    endBlock:
      body.form === 'official' ? { printedBy: imprint.organ, printedOn: localDateOf(imprint.issuedAt) } : undefined,
  };
}

/** The name of the downloaded file. */
export function noticeFileName(title: string, number: string, issuedAt: string): string {
  return `${title} ${number || paperDate(localDateOf(issuedAt))}.pdf`;
}
