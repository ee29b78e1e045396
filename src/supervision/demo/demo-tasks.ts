import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { ExtensionService } from '../extension/extension.service.js';
import { TaskService } from '../followup/task.service.js';
import { fairs, harvest, money, plan, projects, schools, shops, taskScene, waste, type Of } from './task-scene.js';

/** Tasks signed for and reported on, two of them overdue, one put off. */
@Injectable()
export class DemoTasks extends DemoStory {
  constructor(
    private readonly tasks: TaskService,
    private readonly extensions: ExtensionService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes({ workday, moment }: StoryDays): Scene[] {
    const wanted = { wantedDay: workday(8), reason: '上级资金文件月底才下达，配套拨付需同步办理。' };
    return [
      ...course(harvest, [
        this.sign(moment(-39, '10:00'), 'qiankeqin', harvest),
        this.report(moment(-31, '16:00'), 'qiankeqin', harvest, 60, '农发行授信已批，首批资金到账。'),
      ]),
      ...course(schools, [
        this.sign(moment(-38, '11:00'), 'shiguangsha', schools),
        this.report(moment(-14, '17:00'), 'shiguangsha', schools, 70, '两处完工，第三处在做屋面。'),
      ]),
      ...course(waste, [this.sign(moment(-38, '09:00'), 'mahong', waste)]),
      ...course(plan, [
        this.sign(moment(-11, '09:00'), 'shiguangsha', plan),
        this.report(moment(-8, '16:30'), 'shiguangsha', plan, 50, '施工组织方案初稿完成，交警部门会签中。'),
      ]),
      ...course(shops, [
        this.sign(moment(-11, '09:40'), 'hewei', shops),
        this.report(moment(-4, '16:40'), 'hewei', shops, 65, '已告知268户，其余为空铺和外地业主。'),
      ]),
      ...course(money, [
        this.sign(moment(-11, '10:10'), 'qiankeqin', money),
        taskScene(this.database, { at: moment(-3, '15:00'), by: 'qiankeqin', of: money }, (act, id) =>
          this.extensions.ask(act, id, wanted),
        ),
        taskScene(this.database, { at: moment(-2, '11:00'), by: 'shaoliqun', of: money }, (act, id) =>
          this.extensions.decide(act, id, { verdict: 'GRANTED', opinion: '' }),
        ),
      ]),
      ...course(projects, [
        this.sign(moment(-24, '10:00'), 'luowentao', projects),
        this.report(moment(-4, '16:00'), 'luowentao', projects, 80, '已开工十二个，三个完成招标。'),
      ]),
      ...course(fairs, [this.sign(moment(-24, '10:30'), 'hewei', fairs)]),
    ];
  }

  private sign(at: Instant, by: string, of: Of): Scene {
    return taskScene(this.database, { at, by, of }, (act, id) => this.tasks.sign(act, id));
  }

  private report(at: Instant, by: string, of: Of, progress: number, text: string): Scene {
    return taskScene(this.database, { at, by, of }, (act, id) => this.tasks.report(act, id, { progress, text }));
  }
}

/** What was done to a task, after the minutes that gave it. */
function course(of: Of, scenes: Scene[]): Scene[] {
  return inTurn(`${of.join(':')}:done`, [`${of[0]}:ISSUED`], scenes);
}
