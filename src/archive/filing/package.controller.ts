import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { hasRole } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { meetingFor, rowsOf } from '../../meetings/meetings.js';
import type { ArchiveItem } from './archive-item.entity.js';

@Controller('meetings/:meeting/archive/package')
export class PackageController {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  /** The package, for the archivist and who filed it; others ask to consult. */
  @Get()
  @Allow('archive.read')
  async download(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const meeting = await meetingFor(rowsOf(this.database), act, id);
    const item = await this.database.row<ArchiveItem>('SELECT * FROM archive_item WHERE meetingId = ?', [id]);
    const may = hasRole(act.who, 'ARCHIVIST') || meeting.organizerId === act.who.id;
    if (!item?.packageHash || !may) throw new NotFound('package');
    return new Download(`${item.archiveNumber}.zip`, 'application/zip', await this.store.read(item.packageHash));
  }
}
