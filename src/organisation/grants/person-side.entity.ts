import { PrimaryColumn } from 'typeorm';
import { Code, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** On which side a person stands: business, or one of the three administrators. Its key lets nobody stand on two (Q75). */
@Stored('person_side')
export class PersonSide {
  @PrimaryColumn(types.id) personId: string;
  @Code() side: 'BUSINESS' | 'SYS_ADMIN' | 'SEC_ADMIN' | 'AUDIT_ADMIN';
}
