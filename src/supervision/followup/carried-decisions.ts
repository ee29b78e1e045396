import { Injectable, type OnModuleInit } from '@nestjs/common';
import { marks } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { CarriedMatters, type CarriedSource } from '../../meetings/meetings.js';

const longestTitle = 100;
const minutes = 5;

/** What earlier meetings of a series decided and is not struck off comes up again in the next one (S2.K1). */
@Injectable()
export class CarriedDecisions implements OnModuleInit {
  constructor(
    private readonly carried: CarriedMatters,
    private readonly texts: Texts,
  ) {}

  onModuleInit(): void {
    this.carried.add(this.open);
  }

  private readonly open: CarriedSource = async (rows, _act, meetingIds) => {
    const tasks = await rows<{ title: string; leadUnitId: string; ownerId: string }>(
      `SELECT t.title, t.leadUnitId, t.ownerId FROM task t
       WHERE t.meetingId IN (${marks(meetingIds)}) AND t.closedAt IS NULL ORDER BY t.dueOn, t.id LIMIT 20`,
      [...meetingIds],
    );
    return tasks.map((task) => ({
      title: [...this.texts.t('series.carriedDecision', { title: task.title })].slice(0, longestTitle).join(''),
      category: 'REPORT',
      matter: 'ORDINARY',
      presenterId: task.ownerId,
      unitId: task.leadUnitId,
      minutes,
    }));
  };
}
