import { instantAt } from '../../platform/clock/instant.js';
import { dutiesIn, engagedFaults, suggested, type StaffCandidate } from './staff.rules.js';

const span = { startsAt: instantAt('2026-11-27', '09:00'), endsAt: instantAt('2026-11-27', '10:00') };
const somebody = (name: string, changes: Partial<StaffCandidate> = {}): StaffCandidate => ({
  ...{ personId: name, name, duties: ['TECHNICIAN'], onCall: [], absent: null, busy: null, load: 3, rank: 1 },
  ...changes,
});

it('suggests who is available, on call, least loaded', () => {
  const all = [
    somebody('busy', { busy: { personId: 'busy', title: null, ...span }, load: 0 }),
    somebody('loaded, on call for another duty', { onCall: ['RECEPTION'], load: 9 }),
    somebody('light', { load: 1 }),
    somebody('on call', { onCall: ['TECHNICIAN'], load: 12 }),
    somebody('away', { absent: '休假', load: 0, rank: 2 }),
    somebody('recorder', { duties: ['RECORDER'], load: 0 }),
  ];
  expect(suggested(all, 'TECHNICIAN').map((one) => one.name)).toEqual([
    'on call',
    'light',
    'loaded, on call for another duty',
    'busy',
    'away',
  ]);
});

it('refuses who is elsewhere, and names the meeting only where it may be known', () => {
  const keys = (title: string | null, absent: string | null = null) =>
    engagedFaults('王涛', [{ personId: 'a', title, ...span }], absent, 'personId').map((fault) => fault.key);
  expect(keys('例会')).toEqual(['staff.refused.busy']);
  expect(keys(null, '休假')).toEqual(['staff.refused.absent', 'staff.refused.busyHidden']);
  expect(engagedFaults('王涛', [], null, 'personId')).toEqual([]);
});

it('reads the duties it knows', () => expect(dutiesIn('HOST,RECORDER,OTHER')).toEqual(['RECORDER', 'HOST']));
