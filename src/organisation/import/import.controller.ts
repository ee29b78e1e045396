import { readFile } from 'node:fs/promises';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { cleanFileName } from '../../platform/files/file-name.rules.js';
import { readSheet, UnreadableSheet } from '../../platform/sheets/read-sheet.js';
import { SeeOther, type Download, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { ImportPages } from './import.pages.js';
import { ImportsService } from './imports.service.js';

const mostBytes = 5 * 1024 * 1024;

@Controller('admin/people/import')
@Allow('people.manage')
export class ImportController {
  constructor(
    private readonly service: ImportsService,
    private readonly pages: ImportPages,
  ) {}

  @Get()
  ask(): Page {
    return this.pages.ask();
  }

  @Get('template')
  template(): Download {
    return this.pages.template();
  }

  @Post()
  async upload(@Doing() act: Act, @Req() request: Request): Promise<Page | SeeOther> {
    const file = (request.files as Express.Multer.File[] | undefined)?.find(({ size }) => size > 0);
    if (!file) return this.pages.ask('missing').withStatus(422);
    if (file.size > mostBytes) return this.pages.ask('tooLarge').withStatus(413);
    try {
      const sheet = await readSheet(await readFile(file.path));
      return new SeeOther(paths.importPreview(await this.service.keep(act, cleanFileName(file.originalname), sheet)));
    } catch (error) {
      if (!(error instanceof UnreadableSheet)) throw error;
      return this.pages.ask('unreadable').withStatus(415);
    }
  }

  @Get(':id')
  async preview(@Doing() act: Act, @Param('id') id: string): Promise<Page> {
    return this.pages.preview(id, await this.service.upload(act, id));
  }

  @Post(':id')
  async confirm(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    const { added, changed, unchanged } = await this.service.confirm(pressed(act, form, paths.adminPeople()), id);
    const counts = { added: added.length, changed: changed.length, unchanged };
    return new SeeOther(paths.adminPeople(), this.pages.done(counts));
  }
}
