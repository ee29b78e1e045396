import { generateKeyPairSync } from 'node:crypto';
import {
  checkpointFaults,
  firstPrevious,
  isSigned,
  publicKeyOf,
  readCheckpoint,
  signCheckpoint,
  writtenCheckpoint,
} from './checkpoint.rules.js';

const { privateKey } = generateKeyPairSync('ed25519');
const body = {
  format: 'yishi-audit-checkpoint-1' as const,
  no: 1,
  at: '2026-11-24T02:00:00.000Z',
  lanes: [{ lane: 0, n: 3, hash: 'a'.repeat(64) }],
  previous: firstPrevious,
};
const checkpoint = signCheckpoint(body, privateKey);

test('what was signed is read back and holds; every change of it is found', () => {
  const read = readCheckpoint(writtenCheckpoint(checkpoint))!;
  expect(read).toEqual(checkpoint);
  expect(isSigned(read, publicKeyOf(privateKey))).toBe(true);
  for (const changed of [
    { ...read, no: 2 },
    { ...read, at: '2026-11-24T02:00:00.001Z' },
    { ...read, previous: 'b'.repeat(64) },
    { ...read, lanes: [{ lane: 0, n: 2, hash: 'a'.repeat(64) }] },
    { ...read, signature: 'AAAA' },
  ])
    expect(isSigned(changed, publicKeyOf(privateKey))).toBe(false);
  expect(isSigned(read, publicKeyOf(generateKeyPairSync('ed25519').privateKey))).toBe(false);
  expect(isSigned(read, 'no key')).toBe(false);
});

test.each(['', '{}', '[]', 'null', '{"format":"yishi-audit-checkpoint-1","no":"1"}'])('%j is no checkpoint', (text) =>
  expect(readCheckpoint(text)).toBeUndefined(),
);

test.each([
  ['a'.repeat(64), []],
  ['b'.repeat(64), [{ lane: 0, n: 3, fault: 'REWRITTEN' }]],
  [undefined, [{ lane: 0, n: 3, fault: 'CUT' }]],
])('where the lane ended stands %j', (now, faults) => expect(checkpointFaults(body, () => now)).toEqual(faults));
