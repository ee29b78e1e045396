import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { randomToken } from '../../platform/web/tokens.js';
import { paths } from '../minutes.paths.js';
import type { Sitting, SittingItem } from '../session/sitting.queries.js';
import { takeoverView } from '../takeover/takeover.view.js';
import type { DeputyForm } from '../takeover/takeover.form.js';
import { decisionDefaults } from './decision-defaults.rules.js';
import { entryKinds } from './record.entity.js';
import { DecisionForm, EntryForm } from './record.form.js';
import type { RecordContent } from './record.queries.js';

interface Asked {
  id: string;
  sitting: Sitting;
  content: RecordContent;
  /** False for whom the record was taken from, whose text comes back once more. */
  writing: boolean;
}

/** The item that is on, else the last that was. */
function atHand({ items }: Sitting): SittingItem | undefined {
  return items.find((item) => item.startedAt && !item.endedAt) ?? items.findLast((item) => item.startedAt);
}

/** The recorder's forms: an entry, a decision, taking over. */
@Injectable()
export class EntryForms {
  constructor(
    private readonly formViews: FormViews,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  entry(asked: Asked, people: OptionView[], editing: { entry?: string }, again?: Submitted<EntryForm>) {
    const { id, sitting, content, writing } = asked;
    const entry = content.entries.find((one) => one.id === editing.entry);
    const open = atHand(sitting);
    const values = entry
      ? { ...entry, entryId: entry.id }
      : { kind: 'SPEECH' as const, itemId: open?.id ?? null, clientKey: randomToken() };
    const form = this.formViews.view({
      form: EntryForm,
      action: `${paths.record(id)}/entries`,
      values: { ...values, position: undefined } as never,
      options: {
        kind: entryKinds.map((value) => ({ value, label: this.texts.t(`minutes.entry.${value}`) })),
        speakerId: people,
        itemId: this.items(sitting),
      },
      again,
      theirs: entry ? undefined : {},
      version: entry?.version,
      prefix: 'entry',
    });
    const major = Boolean(sitting.meeting.isMajor) || sitting.items.some((item) => item.isMajor);
    return { form, editing: entry, mayOverride: major, taking: !writing };
  }

  decision(
    asked: Asked,
    options: { people: OptionView[]; units: OptionView[] },
    editing: { decision?: string },
    again?: Submitted<DecisionForm>,
  ) {
    const { id, sitting, content } = asked;
    const decision = content.decisions.find((one) => one.id === editing.decision);
    const form = this.formViews.view({
      form: DecisionForm,
      action: `${paths.record(id)}/decisions`,
      values: decision ? { ...decision, decisionId: decision.id } : this.fresh(sitting, options),
      options: {
        ownerId: options.people,
        leadUnitId: options.units,
        assistUnitIds: options.units,
        itemId: this.items(sitting),
      },
      again,
      version: decision?.version,
      prefix: 'decision',
    });
    return { form, editing: decision };
  }

  /** A new decision is proposed to be done by who brought the item at hand in. */
  private fresh(sitting: Sitting, options: { people: OptionView[]; units: OptionView[] }) {
    const item = atHand(sitting);
    const { actualStartAt, startsAt } = sitting.meeting;
    const day = localDateOf(actualStartAt ?? startsAt);
    const ids = (list: OptionView[]) => list.map(({ value }) => value);
    const offered = { units: ids(options.units), people: ids(options.people) };
    return { itemId: item?.id ?? null, ...decisionDefaults(item, day, this.calendars.current, offered) };
  }

  private items(sitting: Sitting): OptionView[] {
    return sitting.items.map((item) => ({ value: item.id, label: `${item.position}　${item.title}` }));
  }

  /** Who writes, and the forms of who may take over or name a second. */
  takeover(act: Act, { sitting, content }: Asked, again?: Submitted<DeputyForm>) {
    return takeoverView(act, sitting.meeting, content, { formViews: this.formViews, texts: this.texts, again });
  }
}
