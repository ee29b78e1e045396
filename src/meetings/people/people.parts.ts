import { expertParts } from '../experts/experts.parts.js';
import { guideParts } from '../guide/guide.parts.js';
import { recusalParts } from '../recusals/recusal.parts.js';
import { scriptParts } from '../script/script.parts.js';
import { scheduleParts } from '../schedule/schedule.parts.js';
import { seatingParts } from '../seating/seating.parts.js';

const parts = [recusalParts, expertParts, seatingParts, scriptParts, guideParts, scheduleParts];

/** What concerns the people of a meeting beside their list: 回避, 专家, 座次, 主持词, 会议指南, 日程. */
export const peopleParts = {
  entities: parts.flatMap((part) => [...part.entities]),
  controllers: parts.flatMap((part) => [...part.controllers]),
  providers: parts.flatMap((part) => [...part.providers]),
};
