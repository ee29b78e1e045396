import { differences, type Snapshot } from './snapshot.rules.js';

const snapshot = (changes: Partial<Snapshot>): Snapshot => ({
  ...{ title: ['甲'], purpose: [], outcomes: ['一', '二'], time: [], place: [], convener: [], chair: [], recorder: [] },
  ...{
    members: ['周敏', '何伟'],
    nonVoting: [],
    experts: [],
    memberUnits: [],
    items: [],
    label: ['INTERNAL'],
    cost: [],
    feeClass: [],
    budget: [],
    feeException: [],
    unplannedReason: [],
    lean: [],
    urgentReason: [],
  },
  ...changes,
});

it.each<[string, Partial<Snapshot>, object[]]>([
  ['nothing', {}, []],
  ['the title', { title: ['乙'] }, [{ field: 'title', removed: ['甲'], added: ['乙'] }]],
  ['one of the members', { members: ['周敏', '马红'] }, [{ field: 'members', removed: ['何伟'], added: ['马红'] }]],
  ['an outcome less', { outcomes: ['一'] }, [{ field: 'outcomes', removed: ['二'], added: [] }]],
])('%s', (_, changes, found) => expect(differences(snapshot({}), snapshot(changes))).toEqual(found));
