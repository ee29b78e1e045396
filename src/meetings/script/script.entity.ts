import { At, Id, Int, Long, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 主持词: what the chair reads out, as it stands (MT13). */
@Stored('script')
export class Script {
  /** The meeting's. */
  @Id() id: string;
  @Long() body: string;
  @Version() version: number;
}

/** Each version of it, never changed. */
@Stored('script_revision', [['!meetingId', 'number']])
export class ScriptRevision {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() number: number;
  @Long() body: string;
  @At() at: string;
  @Name() byName: string;
}
