import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Database } from '../../platform/database/database.js';
import type { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import { isPossible } from '../meeting/meeting.rules.js';
import { rowsOf } from '../../platform/database/rows.js';
import { approvedItem } from '../plan/plan.queries.js';
import { templateFor } from '../templates/template.queries.js';
import { reusable } from '../templates/template.rules.js';
import { topicFor } from '../topics/topic.queries.js';
import { ApplicationPages } from './application.pages.js';
import { ApplicationReader } from './application.reader.js';
import { blank, filledForm, planned, typedOf } from './form-filling.js';
import { namedPeople, type Known } from './situation.queries.js';
import type { TakenSlot } from '../slots/slots.form.js';
import { storedContent } from './stored.queries.js';
import { SubmittedPages } from './submitted.pages.js';
import type { ApplicationContent } from './application.js';

interface Filled {
  known: Known;
  version?: number;
  taken?: Submitted<TakenSlot>;
}

/** Opens applications: an empty one, a copy of an earlier meeting, one's own draft, or the submitted one to read. */
@Injectable()
export class OpenedApplications {
  constructor(
    private readonly database: Database,
    private readonly reader: ApplicationReader,
    private readonly pages: ApplicationPages,
    private readonly submitted: SubmittedPages,
  ) {}

  /** With a time that was chosen before (MT26). */
  async blank(act: Act, taken: Submitted<TakenSlot>): Promise<Page> {
    const form = filledForm({ ...blank(act.who.unitId), ...given(taken) });
    const known = { organizerId: act.who.id, supervisorId: null };
    return this.pages.form(act, { form, pickers: await this.reader.pickers(form), content: null, known });
  }

  /** A new application for an item of the annual plan, of one's own unit. */
  async planned(act: Act, plan: string): Promise<Page> {
    const item = await approvedItem(rowsOf(this.database), act, plan);
    if (item.unitId !== act.who.unitId) throw new NotAllowed();
    const form = filledForm(planned(item));
    const known = { organizerId: act.who.id, supervisorId: null };
    return this.pages.form(act, { form, pickers: await this.reader.pickers(form), content: null, known });
  }

  /** A new application with the content of an earlier meeting, without its time and room. */
  async copy(act: Act, from: string): Promise<Page> {
    const rows = rowsOf(this.database);
    const content = await storedContent(rows, await meetingFor(rows, act, from));
    return this.fill(act, reusable(content), { known: { organizerId: act.who.id, supervisorId: null } });
  }

  /** A new application with the content of a template of one's own or of one's unit. */
  async ofTemplate(act: Act, id: string): Promise<Page> {
    const template = await templateFor(rowsOf(this.database), act, id);
    const content = JSON.parse(template.content) as ApplicationContent;
    return this.fill(act, content, { known: { organizerId: act.who.id, supervisorId: null } });
  }

  /** A new application that begins with a topic (议题). Throws `NotFound` for who may not know of it. */
  async ofTopic(act: Act, id: string): Promise<Page> {
    const topic = await topicFor(rowsOf(this.database), act, id);
    const { title, aim, matter, label, unitId, minutes, presenter } = topic;
    const typed = {
      ...{ ...blank(act.who.unitId), type: 'TOPIC', label, initiatorUnitId: unitId },
      isMajor: matter === 'ORDINARY' ? '' : '1',
      ...{ itemId: [''], itemTopic: [id], itemTitle: [title], itemCategory: [aim], itemMatter: [matter] },
      ...{ itemPresenter: [presenter ?? ''], itemUnit: [unitId], itemMinutes: [String(minutes)] },
    };
    const form = filledForm(typed);
    const known = { organizerId: act.who.id, supervisorId: null };
    return this.pages.form(act, { form, pickers: await this.reader.pickers(form), content: null, known });
  }

  /** The form while it can be changed by this person, else the application as submitted. */
  async show(act: Act, id: string, taken: Submitted<TakenSlot>): Promise<Page> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    if (meeting.organizerId !== act.who.id || !isPossible('submit', meeting.state)) return this.submitted.show(act, id);
    return this.fill(act, await storedContent(rows, meeting), { known: meeting, version: meeting.version, taken });
  }

  /** The meeting that a form changes. Throws `NotFound` for strangers, `NotAllowed` for others than its applicant. */
  async own(act: Act, id: string): Promise<MeetingFacts> {
    const meeting = await meetingFor(rowsOf(this.database), act, id);
    if (meeting.organizerId !== act.who.id) throw new NotAllowed();
    return meeting;
  }

  private async fill(act: Act, content: ApplicationContent, filled: Filled): Promise<Page> {
    const { known, version, taken } = filled;
    const presenters = content.items.flatMap((item) => item.presenterId ?? []);
    const typed = typedOf(content, await namedPeople(rowsOf(this.database), presenters));
    const form = filledForm({ ...typed, ...given(taken) }, version);
    const pickers = await this.reader.pickers(form);
    return this.pages.form(act, { form, pickers, content, known, id: known.id, version });
  }
}

/** What an address gives of a chosen time; nothing when it cannot be read. */
function given(taken?: Submitted<TakenSlot>): Record<string, string | string[]> {
  if (!taken?.ok) return {};
  return Object.fromEntries(Object.entries(taken.typed).filter(([, typed]) => typed.length));
}
