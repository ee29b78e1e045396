import { PrimaryColumn } from 'typeorm';
import { At, Id, Ref, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 接替记录员: who may take the record over from the recorder, named by the organiser or the chair (S2.O6). */
@Stored('record_deputy')
export class RecordDeputy {
  @PrimaryColumn(types.id) meetingId: string;
  @Ref() personId: string;
  @Ref() namedById: string;
  @At() namedAt: string;
}

/** The record passed from one hand to another. Never changed. */
@Stored('record_takeover', [['meetingId', 'at']])
export class RecordTakeover {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() fromId: string;
  @Ref() toId: string;
  @At() at: string;
}
