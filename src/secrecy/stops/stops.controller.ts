import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow, Open } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { Page, SeeOther } from '../../platform/web/answers.js';
import { addressOf, cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { secrecyPaths } from '../secrecy.paths.js';
import { StopsQueries, type StopRow } from './stops.queries.js';
import { StopsService } from './stops.service.js';

/** SC10 本系统禁止处理国家秘密, and what the secrecy officer sees of it (SC1, thin). */
@Controller('secrecy')
export class StopsController {
  constructor(
    private readonly service: StopsService,
    private readonly queries: StopsQueries,
    private readonly texts: Texts,
  ) {}

  @Get('stop')
  @Open('says what to do offline; shows nothing of anybody')
  async stop(): Promise<Page> {
    const officers = await this.queries.officers();
    return new Page('secrecy/stop', this.texts.t('secrecy.stop.title'), { officers });
  }

  @Get()
  @Allow('secrecy.manage')
  async list(@Query() query: Record<string, unknown>): Promise<Page> {
    const cursor = cursorOf(query);
    const keyOf = (row: StopRow) => ({ key: row.at, id: row.id });
    const page = keyPage(await this.queries.list(cursor), cursor, keyOf, (more) =>
      addressOf(secrecyPaths.home(), more),
    );
    const rows = page.rows.map((row) => ({
      ...row,
      field: this.fieldWords(row.field),
      what: this.texts.t(`secrecy.stops.rule.${row.rule}`),
      seen: secrecyPaths.seen(row.id),
    }));
    const pager = { text: '', previous: page.previous, next: page.next };
    return new Page('secrecy/stops', this.texts.t('secrecy.stops.title'), { rows, pager });
  }

  @Post('stops/:id/acknowledgement')
  @Allow('secrecy.manage')
  async acknowledge(
    @Doing() act: Act,
    @Param('id') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.acknowledge(pressed(act, form, secrecyPaths.home()), id);
    return new SeeOther(secrecyPaths.home(), { text: this.texts.t('secrecy.stops.done') });
  }

  /** A field as people call it; one without words of its own is some other text. */
  private fieldWords(field: string): string {
    const key = `secrecy.stops.fields.${field.replace(/[:[.].*$/, '')}`;
    return this.texts.t(this.texts.has(key) ? key : 'secrecy.stops.fields.otherField');
  }
}
