import { paperSpan } from '../../platform/clock/format.js';
import type { ApplicationData } from '../../platform/print/papers/application.js';
import type { Texts } from '../../platform/text/texts.js';
import { snapshotWord } from '../application/snapshot.view.js';
import type { ShownField, Snapshot } from '../application/snapshot.rules.js';

type Asked = Omit<
  ApplicationData,
  'title' | 'asOf' | 'watermark' | 'unit' | 'appliedOn' | 'type' | 'initiator' | 'verdicts' | 'opinions'
>;

/** What one round of an application asked for, as its paper writes it. */
export function askedFor(snapshot: Snapshot, texts: Texts): Asked {
  const { paper, members, nonVoting, experts } = snapshot;
  const words = (field: ShownField) => (snapshot[field] ?? []).map((line) => snapshotWord(field, line, texts));
  const one = (field: ShownField) => words(field).join('');
  const some = (field: ShownField) => (snapshot[field]?.length ? words(field) : undefined);
  const others = nonVoting.length + experts.length;
  return {
    meeting: one('title'),
    secrecyLabel: one('label'),
    time:
      paper?.startsAt && paper.endsAt
        ? paperSpan(paper.startsAt, paper.endsAt)
        : one('time') || texts.t('meetings.noTimeYet'),
    place: one('place') || texts.t('meetings.noPlaceYet'),
    convener: one('convener'),
    chair: one('chair'),
    recorder: one('recorder'),
    scale: texts.t('meetings.papers.scale', { total: members.length + others, members: members.length, others }),
    cost: one('cost') || undefined,
    purpose: words('purpose'),
    outcome: words('outcomes'),
    lean: some('lean'),
    unplannedReason: some('unplannedReason'),
    urgentReason: some('urgentReason'),
    topics: paper?.items ?? words('items').map((title) => ({ title })),
    members,
    nonVoting,
    experts,
  };
}
