import { mayPlace, placingFaults, wayOf, type PlacingFacts } from './placement.rules.js';

const facts: PlacingFacts = {
  topic: { state: 'ADMITTED', matter: 'ORDINARY', label: 'INTERNAL' },
  meeting: {
    ...{ state: 'PREPARING', label: 'INTERNAL', isMajor: false },
    ...{ organizerId: 'organizer', chairId: 'chair', convenerId: 'convener' },
  },
  who: { id: 'chair', reviews: false },
};
interface Change {
  topic?: Partial<PlacingFacts['topic']>;
  meeting?: Partial<PlacingFacts['meeting']>;
  who?: Partial<PlacingFacts['who']>;
}
const made = ({ topic, meeting, who }: Change): PlacingFacts => ({
  topic: { ...facts.topic, ...topic },
  meeting: { ...facts.meeting, ...meeting },
  who: { ...facts.who, ...who },
});

const cases: [string, Change, string, string[]][] = [
  ['the chair puts an ordinary topic on an approved list', {}, '', []],
  ['so does the convener', { who: { id: 'convener' } }, '', []],
  ['the applicant says why', { who: { id: 'organizer' } }, '', ['noReason']],
  ['… and asks', { who: { id: 'organizer' } }, '时限紧', []],
  ['a major matter never comes on an approved list', { topic: { matter: 'MAJOR' } }, '紧急', ['never']],
  ['a personnel matter neither', { topic: { matter: 'PERSONNEL' } }, '紧急', ['never']],
  ['nor anything on the list of a major meeting', { meeting: { isMajor: true } }, '紧急', ['never']],
  ['a major matter comes with the application', { topic: { matter: 'MAJOR' }, meeting: { state: 'DRAFT' } }, '', []],
  ['what is not admitted comes nowhere', { topic: { state: 'PROPOSED' } }, '', ['notAdmitted']],
  ['what is carried over comes again', { topic: { state: 'CARRIED' } }, '', []],
  ['nothing comes while the application is decided on', { meeting: { state: 'SUBMITTED' } }, '', ['notOpen']],
  ['nothing comes once the meeting has begun', { meeting: { state: 'IN_SESSION' } }, '', ['notOpen']],
  ['a topic above the meeting’s label stays away', { topic: { label: 'WORK_SECRET' } }, '', ['labelAbove']],
  ['a topic below it may come', { meeting: { label: 'WORK_SECRET' } }, '', []],
];
test.each(cases)('%s', (_, change, reason, expected) => {
  const faults = placingFaults(made(change), reason).map((one) => one.key.replace('topics.placement.', ''));
  expect(faults).toEqual(expected);
});

test.each([
  ['DRAFT', 'organizer', false, true, 'APPLIED'],
  ['DRAFT', 'other', true, false, 'APPLIED'],
  ['PREPARING', 'organizer', false, true, 'ASK'],
  ['NOTIFIED', 'chair', false, true, 'DIRECT'],
  ['NOTIFIED', 'office', true, true, 'ASK'],
  ['NOTIFIED', 'other', false, false, 'ASK'],
] as const)('%s: %s (reviews: %s) may: %s, way: %s', (state, id, reviews, may, way) => {
  const one = made({ meeting: { state }, who: { id, reviews } });
  expect([mayPlace(one), wayOf(one)]).toEqual([may, way]);
});
