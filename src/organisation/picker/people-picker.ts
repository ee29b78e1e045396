import { Injectable } from '@nestjs/common';
import { administratorRoles } from '../../platform/access/roles.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/id.js';
import { nameSearch } from '../people/name-search.rules.js';
import {
  findable,
  foldedName,
  leftTyped,
  partsOf,
  plainName,
  resolve,
  type Candidate,
  type Resolution,
} from './picker.rules.js';

/** A people field as its component shows it: `{{> field-people field=… picker=…}}`. */
export interface PickerView extends Omit<Resolution, 'people'> {
  /** Name of the hidden fields that carry the chosen ids. */
  idsName: string;
  chosen: Candidate[];
}

/** The names of people found, as a list in words. */
export function namesOf(people: readonly { name: string }[]): string {
  return people.map(({ name }) => name).join('、');
}

const columns = `p.id, p.name, p.userName, p.pinyin, p.initials, p.post, p.unitId, u.name AS unitName,
  u.shortName AS unitShort, p.rank`;
/** Active people and experts; never the three administrators, who take part in no business (domain §7.1). */
const mayBeChosen = `p.active = 1 AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.personId = p.id
  AND g.role IN (${administratorRoles.map((role) => `'${role}'`).join(', ')}))`;
const partsAtOnce = 60;
const likeAny = `p.name LIKE ? ESCAPE '!' OR p.name LIKE ? ESCAPE '!' OR p.userName = ? OR p.initials = ?
  OR p.pinyin LIKE ? ESCAPE '!' OR u.name LIKE ? ESCAPE '!' OR u.shortName LIKE ? ESCAPE '!'`;

/** Finds the people somebody names in a text field; works without JavaScript (pages.md §6.5). */
@Injectable()
export class PeoplePicker {
  constructor(private readonly database: Database) {}

  /** `chosen` are the ids picked before; ids of nobody are left out. One query for those, one for every sixty parts. */
  async resolve(typed: string, chosen: readonly string[]): Promise<Resolution> {
    return resolve(typed, await this.byIds(chosen), await this.candidates(findable(partsOf(typed))));
  }

  /**
   * The people named in a form's field `who` and chosen before in `whoIds`, without one just taken out. What cannot be
   * understood, or nobody, becomes the field's fault; `form.intent` tells whether the form was sent or only added to.
   */
  async named(form: Submitted<{ who: string; whoIds: string[] }>): Promise<string[]> {
    form.typed.whoIds = withoutRemoved([form.typed.whoIds ?? []].flat(), 'whoIds', form.intent);
    const found = await this.resolve(String(form.typed.who ?? ''), form.typed.whoIds);
    if (found.ambiguous.length || found.unknown.length)
      form.faults.push({ field: 'who', key: 'meetings.application.whoIsMeant' });
    else if (!found.people.length) form.faults.push({ field: 'who', key: 'input.required' });
    return found.people.map((person) => person.id);
  }

  /** The people with these ids in the order given, whether still active or not. */
  async byIds(ids: readonly string[]): Promise<Candidate[]> {
    const wanted = [...new Set(ids)].filter(isId);
    if (!wanted.length) return [];
    const rows = await this.database.rows<Candidate>(
      `SELECT ${columns} FROM person p JOIN unit u ON u.id = p.unitId WHERE p.id IN (${wanted.map(() => '?').join(', ')})`,
      wanted,
    );
    return wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  /** Suggestions while somebody types, at most `most`. */
  async suggest(typed: string, most = 8): Promise<Candidate[]> {
    const [last] = findable(partsOf(typed).slice(-1));
    if (!last) return [];
    return (await this.candidates([last])).slice(0, most);
  }

  /** Everybody whom a part may mean; a long list takes several queries, since SQLite bounds the depth of one. */
  private async candidates(parts: string[]): Promise<Candidate[]> {
    const found = new Map<string, Candidate>();
    for (let from = 0; from < parts.length; from += partsAtOnce)
      for (const one of await this.candidatesOf(parts.slice(from, from + partsAtOnce))) found.set(one.id, one);
    return [...found.values()];
  }

  private candidatesOf(parts: string[]): Promise<Candidate[]> {
    const params = parts.flatMap((part) => {
      const folded = foldedName(part);
      const like = `%${part.replace(/[!%_]/g, '!$&')}%`;
      const plain = plainName(like);
      const sound = nameSearch(part).pinyin || folded.replace(/[!%_]/g, '!$&');
      return [like, plain, folded, folded, `${sound}%`, plain, plain];
    });
    return this.database.rows<Candidate>(
      `SELECT ${columns} FROM person p JOIN unit u ON u.id = p.unitId
       WHERE ${mayBeChosen} AND (${parts.map(() => likeAny).join(' OR ')}) ORDER BY p.rank, p.id LIMIT 500`,
      params,
    );
  }
}

/** The view of a people field and what stays in its text field. */
export function pickerView(idsName: string, resolution: Resolution): { picker: PickerView; left: string } {
  const { people, ambiguous, unknown } = resolution;
  return { picker: { idsName, chosen: people, ambiguous, unknown }, left: leftTyped(resolution) };
}

/** The ids without the one whose 移除 button was pressed: `_intent` is `remove:<idsName>:<id>`. */
export function withoutRemoved(ids: readonly string[], idsName: string, intent: string): string[] {
  const [act, name, removed] = intent.split(':');
  return act === 'remove' && name === idsName ? ids.filter((id) => id !== removed) : [...ids];
}
