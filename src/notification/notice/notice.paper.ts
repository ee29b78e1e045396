import { paperDate, paperInstant, paperSpan } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { NoticeData } from '../../platform/print/papers/notice.js';
import { twoPartTitle } from '../../platform/print/title-lines.rules.js';
import { sentence, unstopped } from '../../platform/text/sentence.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import type { NoticeBody, NoticePerson } from './notice.body.js';
import { saysWhatFor, type Urgency } from './wording.rules.js';

/** What stands on the paper beside the body. */
export interface NoticeImprint {
  kind: 'NOTICE' | 'CHANGE' | 'CANCELLATION';
  organ: string;
  number?: string;
  issuedAt: string;
  draft?: boolean;
  secrecyMark?: string;
  urgency?: Urgency;
  verification?: { code: string; address: string };
}

/** The paper of a notice: preview and issued paper are made by this one function. */
export function noticeData(body: NoticeBody, imprint: NoticeImprint, texts: Texts): NoticeData {
  const t = (key: string, args?: Record<string, string | number>) => texts.t(`notification.paper.${key}`, args);
  const line = ({ unitName, name }: NoticePerson) => `${unitName}　${name}`;
  const cancelled = imprint.kind === 'CANCELLATION';
  const title = twoPartTitle(
    t(`title.${imprint.kind}.first`, { organ: imprint.organ }),
    t(`title.${imprint.kind}.second`, { title: body.title }),
  );
  const aim = unstopped(body.purpose);
  const opening = t(`opening.${imprint.kind}`, {
    title: body.title,
    aim: saysWhatFor(body.purpose) ? aim : t('aim', { aim }),
    first: body.firstNumber ?? '',
    reason: sentence(body.reason ?? ''),
  });
  const whole = {
    time: body.postponed ? t('later') : paperSpan(body.startsAt, body.endsAt),
    place: body.postponed ? undefined : body.place,
    theme: sentence(body.purpose),
    chair: body.chair,
    members: body.members.map(line),
    nonVoting: body.nonVoting.map(line),
    agenda: body.agenda.map((item) => ({
      title: item.title,
      presenter: item.presenter ?? undefined,
      minutes: item.minutes,
    })),
    reply: body.replyDueAt ? t('reply', { due: paperInstant(body.replyDueAt) }) : undefined,
    leave: t('leave'),
    discipline: t('discipline'),
    other: body.other || undefined,
    replySlip: body.replyDueAt && body.form === 'official' ? { deadline: paperInstant(body.replyDueAt) } : undefined,
  };
  return {
    title,
    asOf: imprint.issuedAt,
    draft: imprint.draft,
    secrecyMark: imprint.secrecyMark,
    urgency: imprint.urgency && t(`urgency.${imprint.urgency}`),
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
      body.form === 'official'
        ? { printedBy: imprint.organ, printedOn: localDateOf(imprint.issuedAt), duplex: true }
        : undefined,
  };
}

/** The name of the downloaded file. */
export function noticeFileName(title: string, number: string, issuedAt: string): string {
  return `${title} ${number || paperDate(localDateOf(issuedAt))}.pdf`;
}
