import type { Label } from '../../platform/access/principal.js';
import type { PersonRole } from '../../platform/access/roles.js';
import { PrimaryColumn } from 'typeorm';
import { At, Code, Flag, Id, Int, Name, Ref, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A person of the organ, or an expert from outside. Never deleted, only disabled (Q8). */
@Stored('person', [['!userName'], ['unitId', 'rank'], ['initials'], ['rank', 'id']])
export class Person {
  @Id() id: string;
  @Ref() unitId: string;
  @Name() name: string;
  /** Sign-in name, NFKC lower case. */
  @Name() userName: string;
  @Name() post: string;
  /** HEAD, DEPUTY, LIAISON or MEMBER of the unit. */
  @Code() standing: 'HEAD' | 'DEPUTY' | 'LIAISON' | 'MEMBER';
  /** Order in official lists; never sorted by pinyin. */
  @Int() rank: number;
  @Name({ nullable: true }) phone: string | null;
  @Name({ nullable: true }) mobile: string | null;
  @Name({ nullable: true }) email: string | null;
  /** Full pinyin and initials, for finding by name. */
  @Name() pinyin: string;
  @Name() initials: string;
  @Code() clearance: Label;
  /** STAFF or EXPERT. */
  @Code() kind: 'STAFF' | 'EXPERT';
  @Flag() active: boolean;
  @Version() version: number;
}

/** A role a person holds, since when and by whom granted. */
@Stored('role_grant', [['role', 'personId']])
export class RoleGrant {
  @PrimaryColumn(types.id) personId: string;
  @PrimaryColumn(types.code) role: PersonRole;
  @At() grantedAt: string;
  @Ref() grantedById: string;
}
