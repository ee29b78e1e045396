import { DemoMemberUnits } from '../demo/demo-member-units.js';
import { MemberUnitController } from './member-unit.controller.js';
import { MemberUnit } from './member-unit.entity.js';
import { MemberUnitGates } from './member-unit.gates.js';
import { MemberUnitPages } from './member-unit.pages.js';
import { MemberUnits } from './member-unit.service.js';
import { MemberUnitsController } from './member-units.controller.js';
import { MemberUnitsPages } from './member-units.pages.js';
import { RemindUnit } from './remind-unit.handler.js';
import { UnitNotes } from './unit-notes.js';
import { UnitsApproved } from './units-approved.handler.js';
import { UnitsMoved } from './units-moved.handler.js';

/** What the module takes of 成员单位. */
export const memberUnitParts = {
  entities: [MemberUnit],
  controllers: [MemberUnitsController, MemberUnitController],
  providers: [
    ...[MemberUnits, MemberUnitsPages, MemberUnitPages, MemberUnitGates, UnitNotes],
    ...[RemindUnit, UnitsApproved, UnitsMoved, DemoMemberUnits],
  ],
};
