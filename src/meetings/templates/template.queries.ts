import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import type { ApplicationTemplate } from './template.entity.js';
import { mayUse } from './template.rules.js';

export type TemplateRow = Omit<ApplicationTemplate, 'content'> & { owner: string; subtypeName: string | null };

const most = 100;

/** Those this person may begin with, by name. */
export function templatesFor(rows: Rows, { who }: Act): Promise<TemplateRow[]> {
  return rows<TemplateRow>(
    `SELECT t.id, t.name, t.ownerId, t.unitId, t.type, t.subtype, t.createdAt, t.version, p.name AS owner,
       (SELECT s.name FROM meeting_subtype s WHERE s.code = t.subtype) AS subtypeName
     FROM application_template t JOIN person p ON p.id = t.ownerId
     WHERE t.ownerId = ? OR t.unitId = ? ORDER BY t.name, t.id LIMIT ${most}`,
    [who.id, who.unitId],
  );
}

/** One of them. Throws `NotFound` for those of others. */
export async function templateFor(rows: Rows, { who }: Act, id: string): Promise<ApplicationTemplate> {
  const [template] = isId(id)
    ? await rows<ApplicationTemplate>('SELECT * FROM application_template WHERE id = ?', [id])
    : [];
  if (!template || !mayUse(template, who)) throw new NotFound('application_template');
  return template;
}
