import { PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 协办单位: a unit that assists the lead unit of a decision; never the lead unit itself (S2.K4). */
@Stored('decision_assist', [['unitId']])
export class DecisionAssist {
  @PrimaryColumn(types.id) decisionId: string;
  @PrimaryColumn(types.id) unitId: string;
}
