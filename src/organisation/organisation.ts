/* The door of the organisation: what modules to the right may use. */
export { delegatesOf } from './delegations/delegates.js';
export { Delegation } from './delegations/delegation.entity.js';
export { DemoOrgan } from './demo/demo-organ.js';
export { NotEmpty } from './organ/insert-organ.js';
export { demoPassword, demoPeople, demoUnits } from './demo/cast.js';
export { OrganRow } from './organ/organ.entity.js';
export { StoredOrgan } from './organ/stored-organ.js';
export { Person, RoleGrant } from './people/person.entity.js';
export { Unit } from './units/unit.entity.js';
export { actingUnits, unitChoices, type UnitOption } from './units/unit-choices.js';
export { PeoplePicker, namesOf, pickerView, withoutRemoved, type PickerView } from './picker/people-picker.js';
export type { Candidate, Resolution } from './picker/picker.rules.js';
export { holdersOf, holds } from './grants/role-holders.js';
export { holdSessions, passSessionHold, releaseSessions } from './sign-in/session-hold.js';
export { FirstRun } from './setup/first-run.js';
export { PeopleImport } from './import/people-import.js';
