import { Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { FileStore } from '../../platform/files/file-store.js';
import { paperTitle } from '../../platform/print/paper-title.rules.js';
import { PrintService } from '../../platform/print/print.service.js';
import { meetingUnfiltered } from '../meeting/meeting.queries.js';
import { MeetingPapers } from './meeting-papers.js';

interface Paper {
  title: string;
  label: Label;
  fileName: string;
  sha256: string;
  at: string;
  unit: string;
}

/** 申请审批表, 议程 and 会议材料 of a meeting, for its archive package. */
@Injectable()
export class MeetingDocuments extends DocumentSource {
  constructor(
    private readonly papers: MeetingPapers,
    private readonly print: PrintService,
    private readonly store: FileStore,
    private readonly database: Database,
  ) {
    super();
  }

  async documents(meetingId: string, at: Instant): Promise<FiledDocument[]> {
    const act = systemAct(at);
    const meeting = await meetingUnfiltered(rowsOf(this.database), meetingId);
    const application = await this.papers.application(act, meetingId);
    const agenda = await this.papers.agenda(act, meetingId);
    const unit = await this.database.row<{ name: string }>('SELECT name FROM unit WHERE id = ?', [meeting.hostUnitId]);
    const common = { responsible: unit!.name, ending: 'pdf', original: false };
    const printed = [
      { kind: 'APPLICATION', data: await this.print.print('application', application), title: application.title },
      { kind: 'AGENDA', data: await this.print.print('agenda', agenda), title: agenda.title },
    ].map(({ kind, data, title }) => ({
      ...common,
      kind,
      title: kind === 'APPLICATION' ? paperTitle(meeting.title, title) : title,
      date: localDateOf(kind === 'AGENDA' ? (meeting.actualStartAt ?? meeting.createdAt) : meeting.createdAt),
      content: Buffer.from(data.pdf),
      pages: data.pages,
    }));
    return [...printed, ...(await this.materials(meetingId))];
  }

  /** The newest version of every paper, as it was filed. */
  private async materials(meetingId: string): Promise<FiledDocument[]> {
    const papers = await this.database.rows<Paper>(
      `SELECT p.title, p.label, v.fileName, v.sha256, v.at, u.name AS unit
       FROM material p JOIN material_version v ON v.materialId = p.id
         AND v.number = (SELECT MAX(n.number) FROM material_version n WHERE n.materialId = p.id)
       LEFT JOIN agenda_item i ON i.id = p.itemId JOIN person b ON b.id = v.byId JOIN unit u ON u.id = b.unitId
       WHERE p.meetingId = ? AND p.removedAt IS NULL AND p.recalledAt IS NULL ORDER BY COALESCE(i.position, 0), p.createdAt, p.id`,
      [meetingId],
    );
    const found: FiledDocument[] = [];
    for (const { title, label, fileName, sha256, at, unit } of papers) {
      const dot = fileName.lastIndexOf('.');
      found.push({
        kind: 'MATERIALS',
        title,
        label,
        responsible: unit,
        date: localDateOf(at),
        ending: dot > 0 ? fileName.slice(dot + 1).toLowerCase() : 'bin',
        original: true,
        content: await this.store.read(sha256),
      });
    }
    return found;
  }
}
