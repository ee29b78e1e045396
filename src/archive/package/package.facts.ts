import { Injectable } from '@nestjs/common';
import type { Label } from '../../platform/access/principal.js';
import type { AuditRow } from '../../platform/audit/audit.entity.js';
import { projectVersion } from '../../platform/config/project-root.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import type { ArchiveGap, ArchiveItem } from '../filing/archive-item.entity.js';
import { retentionRules } from '../retention/retention.queries.js';
import type { RetentionRule } from '../retention/retention.rules.js';

/** What the metadata of a package says beside its files (domain §5.4). */
export interface PackageFacts {
  item: ArchiveItem & { archiveNumber: string; acceptedAt: string };
  meeting: { id: string; title: string; number: string | null; type: string; label: Label; heldOn: string };
  fonds: { code: string; name: string };
  unit: { code: string; name: string };
  people: { role: string; name: string; post: string; unit: string }[];
  topics: string[];
  gaps: ArchiveGap[];
  tasks: { id: string; number: string; title: string }[];
  /** The business-event chain: acts on the meeting and its tasks, by time. */
  events: AuditRow[];
  rules: RetentionRule[];
  software: string;
}

const roles = ['initiator', 'organizer', 'convener', 'chair', 'recorder', 'supervisor'] as const;

/** Reads what the metadata of a package is made from. */
@Injectable()
export class PackageFactsReader {
  constructor(
    private readonly database: Database,
    private readonly organ: StoredOrgan,
  ) {}

  async of(meetingId: string): Promise<PackageFacts> {
    const rows = <R>(sql: string, params: unknown[] = [meetingId]) => this.database.rows<R>(sql, params);
    const [item] = await rows<PackageFacts['item']>('SELECT * FROM archive_item WHERE meetingId = ?');
    const [meeting] = await rows<PackageFacts['meeting'] & { startsAt: string; unitCode: string; unitName: string }>(
      `SELECT m.id, m.title, m.number, m.type, m.label, COALESCE(m.actualStartAt, m.startsAt) AS startsAt,
         u.code AS unitCode, u.name AS unitName FROM meeting m JOIN unit u ON u.id = m.hostUnitId WHERE m.id = ?`,
    );
    const tasks = await rows<{ id: string; number: string; title: string }>(
      'SELECT id, number, title FROM task WHERE meetingId = ? ORDER BY number, id',
    );
    const subjects = [meetingId, ...tasks.map(({ id }) => id)];
    const { name, fondsCode } = this.organ.identity();
    const { id, title, number, type, label, startsAt, unitCode, unitName } = meeting!;
    return {
      item: item!,
      meeting: { id, title, number, type, label, heldOn: localDateOf(startsAt) },
      fonds: { code: fondsCode, name },
      unit: { code: unitCode, name: unitName },
      people: await this.people(meetingId),
      topics: (
        await rows<{ title: string }>('SELECT title FROM agenda_item WHERE meetingId = ? ORDER BY position')
      ).map((one) => one.title),
      gaps: await rows('SELECT * FROM archive_gap WHERE meetingId = ? ORDER BY document'),
      tasks,
      events: await rows<AuditRow>(
        `SELECT * FROM audit WHERE subjectId IN (${subjects.map(() => '?').join(', ')}) AND at <= ? ORDER BY at, lane, n`,
        [...subjects, item!.acceptedAt],
      ),
      rules: await retentionRules(rowsOf(this.database)),
      software: `yishi ${projectVersion}`,
    };
  }

  private async people(meetingId: string): Promise<PackageFacts['people']> {
    const named = roles.map(
      (role) =>
        `SELECT '${role}' AS role, p.name, p.post, u.name AS unit FROM meeting m JOIN person p ON p.id = m.${role}Id JOIN unit u ON u.id = p.unitId WHERE m.id = ?`,
    );
    return this.database.rows(
      named.join(' UNION ALL '),
      roles.map(() => meetingId),
    );
  }
}
