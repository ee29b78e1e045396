import { Injectable } from '@nestjs/common';
import { DemoStory, inTurn, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { TopicCalls } from '../topic-calls/call.service.js';
import { TopicService, type TopicContent } from '../topics/topic.service.js';

interface DemoTopic {
  key: string;
  title: string;
  unit: string;
  by: string;
  summary: string;
  draftDecision: string;
  asked?: string[];
}

const plain = { aim: 'DECIDE', minutes: 15, matter: 'ORDINARY', isAdministrative: false, label: 'PUBLIC' } as const;
const unsaid = { legality: '', risk: '', expert: '', publicInput: '', callId: null };

const grain: DemoTopic = {
  ...{ key: 'topic:grain', title: '县级储备粮轮换计划', unit: 'FGJ', by: 'luowentao' },
  summary: '县级储备粮到轮换期的有2800吨，拟分两批公开竞价轮换。',
  draftDecision: '原则同意县级储备粮轮换计划，由发改局组织实施。',
};
const heifer: DemoTopic = {
  ...{ key: 'topic:heifer', title: '肉牛产业扶持办法', unit: 'NYJ', by: 'niuchunsheng', asked: ['CZJ', 'FGJ'] },
  summary: '拟对能繁母牛扩群增量给予补助，测算年需资金320万元。',
  draftDecision: '原则同意肉牛产业扶持办法，按会议意见修改后印发。',
};
const elevators: DemoTopic = {
  ...{ key: 'topic:elevators', title: '老旧小区加装电梯补助标准', unit: 'ZJJ', by: 'shiguangsha' },
  summary: '拟将加装电梯补助标准由每部15万元调整为18万元。',
  draftDecision: '同意调整加装电梯补助标准。',
};
const kitchens: DemoTopic = {
  ...{ key: 'topic:kitchens', title: '“互联网+明厨亮灶”推广安排', unit: 'SJJ', by: 'hewei' },
  summary: '学校食堂全覆盖后，拟向养老机构食堂推广。',
  draftDecision: '',
};

/** Topics in several states, and a call for more of them. */
@Injectable()
export class DemoTopics extends DemoStory {
  constructor(
    private readonly topics: TopicService,
    private readonly calls: TopicCalls,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const { moment } = days;
    const back = '请补充资金来源和与省级补助政策的衔接。';
    return [
      ...inTurn(
        'topic:grain:admitted',
        [],
        [this.hand(grain, moment(-6, '09:40'), days), this.review(grain, moment(-5, '10:10'), 'ADMIT', '')],
      ),
      ...inTurn(
        'topic:elevators:returned',
        [],
        [this.hand(elevators, moment(-5, '15:20'), days), this.review(elevators, moment(-4, '09:15'), 'RETURN', back)],
      ),
      this.hand(heifer, moment(-2, '15:30'), days),
      { ...this.hand(kitchens, moment(-1, '17:10'), days), run: (act, props) => this.save(act, props) },
      ...this.call(days),
    ];
  }

  private call({ workday, moment }: StoryDays): Scene[] {
    const units = ['FGJ', 'CZJ', 'NYJ', 'ZJJ', 'SJJ', 'ZWJ', 'YJJ'];
    const words = '请各单位申报需要县长办公会议研究的事项，没有的请回复“本次无议题”。';
    const asking = { title: '第15次县长办公会议议题征集', meetingId: null, words, until: workday(3) };
    return inTurn(
      'topicCall:declined',
      [],
      [
        {
          at: moment(-2, '09:10'),
          by: 'sunlei',
          run: async (act, props) => {
            const unitIds = units.map((unit) => props.id(unit));
            props.keep('topicCall', await this.calls.open(act, { ...asking, unitIds }));
          },
        },
        {
          at: moment(-1, '10:20'),
          by: 'yinyihang',
          run: (act, props) => this.calls.decline(act, props.id('topicCall')),
        },
      ],
    );
  }

  private hand(topic: DemoTopic, at: Scene['at'], { workday }: StoryDays): Scene {
    const run: Scene['run'] = async (act, props) =>
      props.keep(topic.key, await this.topics.submit(act, {}, content(topic, props, workday(4))));
    return { at, by: topic.by, name: topic.key, run };
  }

  private save(...[act, props]: Parameters<Scene['run']>): Promise<string> {
    return this.topics.save(act, {}, content(kitchens, props, null));
  }

  private review({ key }: DemoTopic, at: Scene['at'], how: 'ADMIT' | 'RETURN', opinion: string): Scene {
    return { at, by: 'sunlei', run: (act, props) => this.topics.review(act, props.id(key), how, opinion) };
  }
}

function content(topic: DemoTopic, props: Props, answerBy: TopicContent['answerBy']): TopicContent {
  const { title, unit, by, summary, draftDecision, asked = [] } = topic;
  const unitIds = asked.map((one) => props.id(one));
  const whose = { unitId: props.id(unit), presenterId: props.id(by), unitIds };
  return { ...plain, ...unsaid, ...whose, title, summary, draftDecision, answerBy: asked.length ? answerBy : null };
}
