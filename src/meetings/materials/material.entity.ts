import { PrimaryColumn } from 'typeorm';
import type { Label } from '../../platform/access/principal.js';
import { At, Code, Hash, Id, Int, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A paper for a meeting or for one of its items (会议材料). Removed ones stay with who and when (Q8). */
@Stored('material', [['meetingId', 'itemId']])
export class Material {
  @Id() id: string;
  @Ref() meetingId: string;
  /** Null: for the meeting as a whole. */
  @Ref({ nullable: true }) itemId: string | null;
  /** The organiser's demand that it answers. */
  @Ref({ nullable: true }) owedId: string | null;
  @Name() title: string;
  /** Never below the meeting's; only raised. */
  @Code() label: Label;
  @At() createdAt: string;
  @Ref() createdById: string;
  /** What came of looking at its newest version: 通过 or 退回修改. */
  @Code({ nullable: true }) review: 'PASSED' | 'RETURNED' | null;
  @Text({ nullable: true }) reviewNote: string | null;
  @Name({ nullable: true }) reviewedByName: string | null;
  @At({ nullable: true }) reviewedAt: string | null;
  /** Since when the participants have it (分发). */
  @At({ nullable: true }) distributedAt: string | null;
  @Name({ nullable: true }) distributedByName: string | null;
  /** Called back (撤回): nobody opens it any more. */
  @At({ nullable: true }) recalledAt: string | null;
  @Name({ nullable: true }) recalledByName: string | null;
  @Text({ nullable: true }) recallReason: string | null;
  @At({ nullable: true }) removedAt: string | null;
  @Ref({ nullable: true }) removedById: string | null;
  @Version() version: number;
}

/** One version of a paper: a file kept by its content. */
@Stored('material_version', [['!materialId', 'number'], ['sha256']])
export class MaterialVersion {
  @Id() id: string;
  @Ref() materialId: string;
  @Int() number: number;
  @Name() fileName: string;
  @Name() type: string;
  @Int() bytes: number;
  @Hash() sha256: string;
  @At() at: string;
  @Ref() byId: string;
  @Name() byName: string;
}

/** Who opened which version first, and when. */
@Stored('material_opening', [['personId', 'at']])
export class MaterialOpening {
  @PrimaryColumn(types.id) versionId: string;
  @PrimaryColumn(types.id) personId: string;
  @At() at: string;
}
