import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { instantAt } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { RoomTaken, type Offer } from '../../resources/resources.js';
import { Slots, takeOffer, type SlotView } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import type { ChangeForm } from './change.form.js';
import { ChangePages } from './change.pages.js';
import { ChangeService } from './change.service.js';

/** The course of a change's POST: a look at rooms and differences, an offered room taken, or the issue. */
@Injectable()
export class Changing {
  constructor(
    private readonly service: ChangeService,
    private readonly pages: ChangePages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
    private readonly slots: Slots,
  ) {}

  async post(act: Act, id: string, form: Submitted<ChangeForm>): Promise<Page | SeeOther> {
    takeOffer(form);
    if (form.intent === 'slots')
      return this.pages.show(act, id, form.withoutFaults(), { slots: await this.proposals(act, id, form) });
    if (form.intent) return this.pages.show(act, id, form.withoutFaults());
    let offers: readonly Offer[] = [];
    return this.forms.handle(act, form, {
      run: async (doing, value) => {
        try {
          return await this.service.change(doing, id, value, form.version);
        } catch (error) {
          if (error instanceof RoomTaken) offers = error.offers;
          throw error;
        }
      },
      landing: () => paths.notice(id),
      said: () => ({
        text: this.texts.t('notification.change.done'),
        link: { url: paths.replies(id), label: this.texts.t('notification.replies.title') },
      }),
      again: (again) => this.pages.show(act, id, again, { offers }),
    });
  }

  private async proposals(act: Act, id: string, { value }: Submitted<ChangeForm>): Promise<SlotView[]> {
    if (!value.minutes) return [];
    const from = value.date && instantAt(value.date, '00:00');
    return this.slots.proposeFor(act, id, { minutes: value.minutes, from, place: value.roomId ? '' : value.place });
  }
}
