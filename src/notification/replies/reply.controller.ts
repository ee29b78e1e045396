import { Controller, Get, Param, Post } from '@nestjs/common';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import { Allow, Open } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Refused } from '../../platform/web/errors.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing, Visiting, type Visitor } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import type { Reply } from './reply.entity.js';
import { ReplyForm } from './reply.form.js';
import { ReplyPages } from './reply.pages.js';
import { ReplyService } from './reply.service.js';

/** The reply of one person: signed in, or by his mailed link. */
@Controller()
export class ReplyController {
  constructor(
    private readonly service: ReplyService,
    private readonly pages: ReplyPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('meetings/:meeting/reply')
  @Allow('reply')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.mine(act, id);
  }

  @Post('meetings/:meeting/reply')
  @Allow('reply')
  reply(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ReplyForm) form: Submitted<ReplyForm>,
  ): Promise<Page | SeeOther> {
    return this.take(act, form, { meetingId: id, personId: act.who.id, via: 'SELF' }, paths.reply(id), (again) =>
      this.pages.mine(act, id, again),
    );
  }

  /** The same leave once more, after a change made it void. */
  @Post('meetings/:meeting/reply/leave')
  @Allow('reply')
  async leaveAgain(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.askAgain(pressed(act, form, paths.reply(id)), id);
    return new SeeOther(paths.reply(id), { text: this.texts.t('notification.reply.done.LEAVE') });
  }

  @Get('r/:token')
  @Open('a person answers from his mail')
  byLink(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<Page> {
    return this.pages.byLink(token, visitor.at);
  }

  @Post('r/:token')
  @Open('a person answers from his mail')
  async replyByLink(
    @Visiting() visitor: Visitor,
    @Param('token') token: string,
    @Form(ReplyForm) form: Submitted<ReplyForm>,
  ): Promise<Page | SeeOther> {
    const owner = await this.pages.owner(token, visitor.at);
    const act = { who: { ...systemPrincipal, id: owner.personId, name: 'link' }, at: visitor.at, from: visitor.ip };
    return this.take(act, form, { ...owner, via: 'LINK' }, paths.replyByLink(token), (again) =>
      this.pages.byLink(token, visitor.at, again),
    );
  }

  private take(
    act: Act,
    form: Submitted<ReplyForm>,
    who: { meetingId: string; personId: string; via: Reply['via'] },
    landing: string,
    again: (form: Submitted<ReplyForm>) => Promise<Page>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => {
        const substitute = await this.pages.substitute(value.answer === 'SUBSTITUTE' ? value.substitute : '');
        if (substitute.fault) throw new Refused({ key: substitute.fault, field: 'substitute' });
        const { answer, reason } = value;
        return this.service.answer(a, who.meetingId, { ...who, answer, reason, substituteId: substitute.id });
      },
      landing: () => landing,
      said: () => ({ text: this.texts.t(`notification.reply.done.${form.value.answer}`) }),
      again,
    });
  }
}
