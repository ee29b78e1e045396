import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Texts } from '../../platform/text/texts.js';
import { RoomTaken, type Offer } from '../../resources/resources.js';
import { paths } from '../meetings.paths.js';
import type { ApplicationForm } from './application.form.js';
import { ApplicationPages } from './application.pages.js';
import { ApplicationReader } from './application.reader.js';
import { ApplicationService } from './application.service.js';
import type { Edited } from './draft.writer.js';
import type { Known } from './situation.queries.js';
import { takeOffer } from './offer.rules.js';

/** The course of an application's POST: a row button, a check, a draft, or the submission. */
@Injectable()
export class Applying {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly pages: ApplicationPages,
    private readonly service: ApplicationService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  async post(act: Act, form: Submitted<ApplicationForm>, known: Known): Promise<Page | SeeOther> {
    takeOffer(form);
    const button = this.reader.press(form);
    const pickers = await this.reader.pickers(form);
    const items = await this.reader.items(form);
    const chosen = await this.reader.kind(act, form);
    const { usual } = chosen;
    const content = this.reader.content(act, form, items, chosen);
    const shown = { form, pickers, content, known, id: known.id, version: form.version || undefined };
    if (button) {
      form.faults.splice(0);
      const slots = await this.reader.proposals(act, form, { content, usual, moving: known.id });
      return this.pages.form(act, { ...shown, slots });
    }
    const edited: Edited = { id: known.id, version: form.version };
    const saving = form.intent === 'save';
    let offers: readonly Offer[] = [];
    return this.forms.handle(act, form, {
      run: async (doing) => {
        try {
          return await (saving
            ? this.service.save(doing, edited, content)
            : this.service.submit(doing, edited, content));
        } catch (error) {
          if (error instanceof RoomTaken) offers = error.offers;
          throw error;
        }
      },
      landing: (id) => (saving ? paths.application(id) : paths.meeting(id)),
      said: () => ({ text: this.texts.t(`meetings.application.${saving ? 'saved' : 'submitted'}`) }),
      again: async () => {
        const stale = form.conflict && known.id ? await this.reader.stored(act, known.id) : undefined;
        const version = stale?.version ?? shown.version;
        const differing = stale && (await this.reader.differing(form, stale.typed));
        return this.pages.form(act, { ...shown, offers, theirs: stale?.typed, differing, version });
      },
    });
  }
}
