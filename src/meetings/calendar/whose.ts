import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { MeetingSettings } from '../settings.js';
import { mayLookInto, type Owner } from './whose.rules.js';

/** Whose meetings a calendar shows. */
export type Whose = { kind: 'mine' | 'unit' | 'organ' } | { kind: 'person'; id: string };

interface Row extends Owner {
  name: string;
  post: string;
  officeId: string | null;
}

const kinds = ['', 'unit', 'organ'] as const;

/** The calendars a person may choose from (WB4). */
@Injectable()
export class Calendarists {
  constructor(
    private readonly database: Database,
    private readonly settings: MeetingSettings,
    private readonly texts: Texts,
  ) {}

  /** Whose calendar `who` names, and the choices. One query. Throws `NotFound` for one he may not look into. */
  async choose(act: Act, who: string): Promise<{ whose: Whose; options: OptionView[] }> {
    const people = await this.people(act);
    const options = [
      ...kinds.map((value) => ({ value: value as string, label: this.texts.t(`calendar.whose.${value || 'mine'}`) })),
      ...people.map(({ id, name, post }) => ({
        value: id,
        label: this.texts.t('calendar.whose.person', { name, post }),
      })),
    ].map((option) => ({ ...option, checked: option.value === who }));
    if (!options.some((option) => option.checked)) throw new NotFound('calendar');
    if (people.some(({ id }) => id === who)) return { whose: { kind: 'person', id: who }, options };
    return { whose: { kind: (who || 'mine') as 'mine' | 'unit' | 'organ' }, options };
  }

  private async people({ who, at }: Act): Promise<Row[]> {
    const delegators = who.delegateOf.length ? who.delegateOf : [''];
    const rows = await this.database.rows<Row>(
      `SELECT p.id, p.unitId, p.standing, p.name, p.post, g.role IS NOT NULL AS leads,
         (SELECT o.id FROM unit o WHERE o.code = ?) AS officeId
       FROM person p LEFT JOIN role_grant g ON g.personId = p.id AND g.role = 'LEADER'
       WHERE p.active = 1 AND p.id <> ? AND (g.role IS NOT NULL OR p.id IN (${delegators.map(() => '?').join(', ')})
         OR (p.unitId = ? AND p.standing IN ('HEAD', 'DEPUTY')))
       ORDER BY p.rank, p.id LIMIT 200`,
      [this.settings.officeCode(localDateOf(at)), who.id, ...delegators, who.unitId],
    );
    return rows.filter((row) => mayLookInto(row, who, row.officeId));
  }
}
