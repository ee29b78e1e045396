import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import type { RecordContent } from '../record/record.queries.js';
import { PressForm } from '../session/session.form.js';
import { DeputyForm } from './takeover.form.js';
import { mayName, mayTakeOver } from './takeover.rules.js';

/** Who writes, who may take over, and whether this person is one of those who act on it. */
export function takeoverView(
  act: Act,
  meeting: { id: string; chairId: string | null; organizerId: string },
  { record, entries, takeovers }: RecordContent,
  maker: { formViews: FormViews; texts: Texts; again?: Submitted<DeputyForm> },
) {
  const { formViews, texts, again } = maker;
  const saved = entries
    .map((entry) => entry.changedAt)
    .sort()
    .at(-1);
  const last = takeovers.at(-1);
  const lost = last && last.fromId === act.who.id && record.recorderId !== act.who.id;
  return {
    writing: texts.t('sitting.takeover.writing', { name: record.recorderName }),
    saved: saved && texts.t('sitting.takeover.lastSaved', { when: screenInstant(saved) }),
    lost: lost ? texts.t('sitting.takeover.lost', { name: last.toName, when: screenInstant(last.at) }) : undefined,
    take: mayTakeOver(act, record)
      ? formViews.view({ form: PressForm, action: `${paths.record(meeting.id)}/takeover` })
      : undefined,
    deputyName: record.deputyName,
    naming: mayName(act, record, meeting)
      ? formViews.view({ form: DeputyForm, action: `${paths.record(meeting.id)}/deputy`, again, prefix: 'deputy' })
      : undefined,
    passed: takeovers.map((one) =>
      texts.t('sitting.takeover.passed', { from: one.fromName, to: one.toName, when: screenInstant(one.at) }),
    ),
  };
}
