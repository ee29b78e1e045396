import { Handlers } from '../jobs/handlers.js';
import { Handler } from '../jobs/handler.js';
import { Listeners } from '../outbox/listeners.js';
import { Texts } from '../text/texts.js';
import { Declares, type Feature } from './feature.js';
import { Features } from './registry.js';

class Moved {
  static readonly event = 'x.moved';
}
class OnMoved extends Handler {
  readonly name = 'x.onMoved';
  override readonly listensTo = Moved as never;
  async handle(): Promise<void> {}
}
const states = { name: 'x', initial: 'A', finals: ['B'], acts: { go: { from: ['A'], to: 'B' } } };
const island = { ...states, acts: { ...states.acts, swim: { from: ['C'], to: 'B' } } };
const deadEnd = { ...states, finals: [] };
const shelf = { key: 'nowhere', url: '/', rank: 1, policy: 'nobody' };

const refused: [string, Feature[], string][] = [
  [
    'one policy twice',
    [
      { name: 'x', policies: { p: () => true } },
      { name: 'y', policies: { p: () => true } },
    ],
    'p is declared twice',
  ],
  ['an event without class', [{ name: 'x', announces: [undefined as never] }], 'x announces an event without a class'],
  ['a listener without event', [{ name: 'x', handlers: [OnMoved] }], 'listens to x.moved, which nobody announces'],
  [
    'two handlers of one name',
    [{ name: 'x', announces: [Moved as never], handlers: [OnMoved, OnMoved] }],
    'Two handlers are named x.onMoved',
  ],
  [
    'a message without words',
    [{ name: 'x', messages: [{ kind: 'x.none', channels: [] }] }],
    'messages.x.none.body is missing',
  ],
  [
    'a message without handler',
    [{ name: 'x', messages: [{ kind: 'notice.issued', channels: [] }] }],
    'No handler is named',
  ],
  [
    'one message twice',
    [
      {
        name: 'x',
        messages: [
          { kind: 'x.a', channels: [] },
          { kind: 'x.a', channels: [] },
        ],
      },
    ],
    'x.a is declared twice',
  ],
  ['a todo without words', [{ name: 'x', todos: ['nothing'] }], 'todo.nothing.act is missing'],
  [
    'a parameter without words',
    [{ name: 'x', parameters: [{ key: 'x.n', default: 1, basis: 'S1.1' }] }],
    'parameters.x.n.name is missing',
  ],
  [
    'a parameter without basis',
    [{ name: 'x', parameters: [{ key: 'x.n', default: 1, basis: '' }] }],
    'x.n names no basis',
  ],
  ['a menu entry without words', [{ name: 'x', menu: [shelf] }], 'menu.nowhere is missing'],
  ['a menu entry without policy', [{ name: 'x', menu: [shelf] }], 'nowhere names no policy'],
  ['a state nobody reaches', [{ name: 'x', states: [island] }], 'no act reaches C'],
  ['a state nobody leaves', [{ name: 'x', states: [deadEnd] }], 'nothing leads on from B'],
];

test.each(refused)('%s stops the start and is named', (_, features, sentence) => {
  expect(() => started(features)).toThrow(sentence);
});

test('what holds together starts', () => {
  const fine = { name: 'x', announces: [Moved as never], handlers: [OnMoved], states: [states] };
  expect(started([fine]).all).toEqual([fine]);
});

function started(features: Feature[]): Features {
  const modules = new Map(
    features.map((feature) => {
      class Module {}
      Declares(feature)(Module);
      return [feature.name, { metatype: Module }];
    }),
  );
  const made = { get: (type: new () => unknown) => new type() };
  const all = new Features(modules as never, made as never, new Handlers(), new Listeners(), Texts.load());
  all.onModuleInit();
  return all;
}
