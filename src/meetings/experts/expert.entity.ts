import { At, Day, Flag, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** What the register (专家库) knows of an expert beside the person: name, unit, post and clearance are the person's. */
@Stored('expert')
export class Expert {
  /** The person's. */
  @Id() id: string;
  /** 领域, such as 水利工程. */
  @Name() field: string;
  /** Units, firms and matters he is bound to, one a line: where he may have to be recused (P7). */
  @Text({ nullable: true }) relations: string | null;
  @Text({ nullable: true }) note: string | null;
  /** Invited no more. */
  @Flag() retired: boolean;
  @Version() version: number;
}

/** A commitment to secrecy (保密承诺) that an expert signed: on paper, or here by himself. Never changed. */
@Stored('expert_commitment', [['personId', 'validUntil']])
export class ExpertCommitment {
  @Id() id: string;
  @Ref() personId: string;
  @Day() signedOn: string;
  @Day() validUntil: string;
  @Flag() online: boolean;
  @At() at: string;
  @Ref() enteredById: string;
}
