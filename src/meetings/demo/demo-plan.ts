import { Injectable } from '@nestjs/common';
import { addDays, addMinutes, weekdayOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { PlanItemService } from '../plan/item.service.js';
import type { PlanContent } from '../plan/plan.rules.js';
import { YearPlanService } from '../plan/year.service.js';
import { SeriesService } from '../series/series.service.js';
import { TemplatesService } from '../templates/templates.service.js';

type Line = [by: string, title: string, type: PlanContent['type'], month: number, heads: number, yuan: number];

const planned: Line[] = [
  ['luowentao', '全县经济工作会议', 'TOPIC', 1, 180, 26_000],
  ['leizhendong', '全县安全生产工作会议', 'JOINT', 3, 120, 12_000],
  ['niuchunsheng', '乡村振兴现场推进会', 'TOPIC', 5, 90, 18_000],
  ['shiguangsha', '城市更新工作推进会', 'TOPIC', 9, 60, 6_000],
];
const proposed: Line[] = [
  ['qiankeqin', '预算绩效管理培训会', 'TOPIC', 4, 70, 8_000],
  ['mahong', '政务服务质效提升推进会', 'TOPIC', 6, 60, 5_000],
];

/** This year's plan, approved; next year's, being compiled; a series, and applications kept as templates. */
@Injectable()
export class DemoPlan extends DemoStory {
  constructor(
    private readonly items: PlanItemService,
    private readonly years: YearPlanService,
    private readonly series: SeriesService,
    private readonly templates: TemplatesService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const { moment } = days;
    const year = Number(days.today.slice(0, 4));
    return [
      ...inTurn(
        'plan:approved',
        [],
        [
          ...planned.map((line, n) => this.propose(line, year, addMinutes(moment(-244, '09:00'), n * 20))),
          ...planned.map(([, title], n) => this.accept(title, year, addMinutes(moment(-243, '09:00'), n * 5))),
          { at: moment(-243, '10:00'), by: 'zhoumin', run: (act) => this.years.submit(act, year) },
          {
            at: moment(-242, '09:30'),
            by: 'liangzhengchuan',
            run: (act) => this.years.decide(act, year, 'approve', '同意，严控数量和规模。'),
          },
        ],
      ),
      ...proposed.map((line, n) => this.propose(line, year + 1, addMinutes(moment(-3, '16:00'), n * 20))),
      ...this.kept(days),
    ];
  }

  private propose([by, title, type, month, heads, yuan]: Line, year: number, at: Scene['at']): Scene {
    const purpose = `部署${title.replace(/会议$|会$/u, '')}有关工作。`;
    const place = { placeKind: 'OWN' as const, budgetFen: yuan * 100, purpose };
    const content: PlanContent = { title, type, feeClass: 'III', month, days: 1, heads, ...place };
    const run: Scene['run'] = async (act, props) =>
      props.keep(`plan:${title}`, await this.items.propose(act, year, content));
    return { at, by, run };
  }

  private accept(title: string, year: number, at: Scene['at']): Scene {
    const accept = { act: 'accept' as const, reason: '', intoId: null };
    return { at, by: 'sunlei', run: (act, props) => this.items.decide(act, year, props.id(`plan:${title}`), accept) };
  }

  private kept({ today, moment }: StoryDays): Scene[] {
    const friday = addDays(today, ((11 - weekdayOf(today)) % 7) + 1);
    const terms = {
      rhythm: 'WEEKLY',
      everyNth: 1,
      weekday: '5',
      nth: null,
      monthDay: null,
      holidays: 'CANCEL',
    } as const;
    const time = { startsOn: friday, endsOn: addDays(friday, 49), starts: '17:00' as never, minutes: 40 };
    const keep = (key: string, name: string, shared: boolean, at: Scene['at']): Scene => ({
      ...{ at, by: 'sunlei', after: [`${key}:applied`] },
      run: (act, props) => this.templates.keep(act, { from: props.id(key), name, shared }),
    });
    return [
      {
        ...{ at: moment(-1, '11:00'), by: 'sunlei', after: ['executive13:applied'] },
        run: async (act, props) => {
          const room = await this.database.row<{ id: string }>("SELECT id FROM room WHERE name = '常务会议室'");
          const from = { from: props.id('executive13'), title: '每周办公例会', roomId: room!.id };
          return this.series.create(act, { ...from, ...terms, ...time });
        },
      },
      keep('executive13', '县长办公会议', true, moment(-1, '11:10')),
      keep('drainage', '专题会议（两个议题）', false, moment(-1, '11:15')),
    ];
  }
}
