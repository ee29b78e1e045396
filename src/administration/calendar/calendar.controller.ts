import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Refused } from '../../platform/web/errors.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../administration.paths.js';
import { ConfirmationForm, DayForm, ImportForm } from './calendar.form.js';
import { CalendarPages, yearOf } from './calendar.pages.js';
import { readDays } from './calendar.rules.js';
import { CalendarService } from './calendar.service.js';
import { uploadedText } from './uploaded-text.js';

@Controller('admin/calendar')
export class CalendarController {
  constructor(
    private readonly pages: CalendarPages,
    private readonly service: CalendarService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('administration.settings')
  current(@Doing() act: Act): SeeOther {
    return new SeeOther(paths.calendar(Number(localDateOf(act.at).slice(0, 4))));
  }

  @Get(':year')
  @Allow('administration.settings')
  show(@Doing() act: Act, @Param('year') year: string) {
    return this.pages.show(act, year);
  }

  @Post(':year/days')
  @Allow('administration.settings')
  setDay(@Doing() act: Act, @Param('year') year: string, @Form(DayForm) form: Submitted<DayForm>) {
    return this.handle(act, year, form, 'daySaved', (doing, value) => this.service.setDay(doing, yearOf(year), value));
  }

  @Post(':year/import')
  @Allow('administration.settings')
  import(@Doing() act: Act, @Param('year') year: string, @Form(ImportForm) form: Submitted<ImportForm>) {
    return this.handle(act, year, form, 'imported', async (doing, value) => {
      const [file] = form.files;
      const { days, faults } = readDays(file ? await uploadedText(file) : value.days, yearOf(year));
      if (faults.length) throw new Refused(faults.slice(0, 20).map((fault) => this.lineFault(fault)));
      return this.service.importDays(doing, yearOf(year), days);
    });
  }

  @Post(':year/confirmation')
  @Allow('administration.settings')
  confirm(@Doing() act: Act, @Param('year') year: string, @Form(ConfirmationForm) form: Submitted<ConfirmationForm>) {
    return this.handle(act, year, form, 'stateSaved', (doing, value) =>
      this.service.confirm(doing, yearOf(year), value),
    );
  }

  private lineFault({ line, key, args }: { line: number; key: string; args?: Record<string, string | number> }) {
    return { key: 'administration.calendar.line', args: { line, fault: this.texts.t(key, args) }, field: 'days' };
  }

  private handle<T extends DayForm | ImportForm | ConfirmationForm>(
    act: Act,
    year: string,
    form: Submitted<T>,
    said: string,
    run: (act: Act, value: T) => Promise<number>,
  ) {
    return this.forms.handle(act, form, {
      run,
      landing: (done) => paths.calendar(done),
      said: () => ({ text: this.texts.t(`administration.calendar.${said}`) }),
      again: (again) => this.pages.show(act, year, again as never),
    });
  }
}
