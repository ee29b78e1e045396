import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Intake } from '../../platform/files/intake.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, SeeOther, type Page } from '../../platform/web/answers.js';
import { Refused } from '../../platform/web/errors.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { PhotoService } from './photo.service.js';
import { PhotoForm } from './room.form.js';
import { RoomPages } from './room.pages.js';

/** Pictures of a room. */
@Controller('rooms/:room/photos')
export class PhotosController {
  constructor(
    private readonly pages: RoomPages,
    private readonly service: PhotoService,
    private readonly intake: Intake,
    private readonly store: FileStore,
    private readonly texts: Texts,
  ) {}

  @Get(':photo')
  @Allow('rooms.read')
  async show(@Param('room') room: string, @Param('photo') id: string): Promise<Download> {
    const { fileName, type, sha256 } = await this.service.one(room, id);
    return new Download(fileName, type, this.store.stream(sha256), true);
  }

  @Post()
  @Allow('rooms.keep')
  async add(
    @Doing() act: Act,
    @Param('room') id: string,
    @Form(PhotoForm) form: Submitted<PhotoForm>,
  ): Promise<Page | SeeOther> {
    const { taken, refusals } = await this.intake.take(form.files);
    if (!form.files.length) refusals.push({ key: 'resources.photo.none', field: 'files' });
    form.refusals.push(...refusals);
    try {
      if (refusals.length) throw new Refused([]);
      const n = await this.service.add(pressed(act, form, paths.room(id)), id, taken);
      return new SeeOther(paths.room(id), { text: this.texts.t('resources.photo.added', { n }) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      form.refusals.push(...error.refusals);
      return (await this.pages.show(act, id, form)).withStatus(422);
    }
  }

  @Post(':photo/removal')
  @Allow('rooms.keep')
  async remove(
    @Doing() act: Act,
    @Param('room') room: string,
    @Param('photo') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.room(room)), room, id);
    return new SeeOther(paths.room(room), { text: this.texts.t('resources.photo.removed') });
  }
}
