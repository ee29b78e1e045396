import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { previewOf } from './preview.rules.js';
import { materialFor } from './materials.queries.js';
import { MaterialsService } from './materials.service.js';

/** A viewer of PDFs does not start in a sandbox; nothing but the file itself is loaded, and only our pages show it. */
const shown = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'" };

/** 在线阅读: a paper on its page (MT17). Beginning to read is an act, the file itself comes only after it. */
@Controller('materials/:material')
@Allow('meeting.read')
export class ReadingController {
  constructor(
    private readonly service: MaterialsService,
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  @Post('reading')
  async begin(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.open(pressed(act, form, paths.material(id)), id);
    return new SeeOther(paths.material(id));
  }

  @Get('content')
  async content(@Doing() act: Act, @Param('material') id: string): Promise<Download> {
    const { material } = await materialFor(rowsOf(this.database), act, id);
    const { fileName, type, sha256, openedAt } = material;
    if (!openedAt || !previewOf(type)) throw new NotFound('material');
    return new Download(fileName, type, this.store.stream(sha256), true, shown);
  }
}
