import { bulkObstacle, type BulkFacts } from './bulk.rules.js';

const simple: BulkFacts = {
  ...{ state: 'OPEN', own: false, label: 'INTERNAL', round: 1, fees: false },
  verdicts: [{ kind: 'ok' }],
};

it.each<[string, Partial<BulkFacts>, string | undefined]>([
  ['a simple one', {}, undefined],
  ['a public one', { label: 'PUBLIC' }, undefined],
  ['one decided meanwhile', { state: 'APPROVED' }, 'decided'],
  ['one not yet open', { state: 'WAITING' }, 'decided'],
  ['one’s own', { own: true }, 'own'],
  ['a work secret', { label: 'WORK_SECRET' }, 'secret'],
  ['one submitted again', { round: 2 }, 'again'],
  ['one with something to heed', { verdicts: [{ kind: 'ok' }, { kind: 'wait' }] }, undefined],
  ['one that costs a fee', { fees: true }, 'fees'],
  ['one against a rule', { verdicts: [{ kind: 'bad' }] }, 'unmet'],
])('%s', (_, facts, obstacle) => expect(bulkObstacle({ ...simple, ...facts })).toBe(obstacle));
