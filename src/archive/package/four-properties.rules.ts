import { chainHash } from '../../platform/audit/chain.rules.js';
import { isArchiveNumber, lackingOf } from '../filing/filing.rules.js';
import { expiryOf } from '../retention/retention.rules.js';
import type { ArchiveDocument } from './archive-document.entity.js';
import { sha256Of, type PackedFile } from './package.js';
import type { PackageFacts } from './package.facts.js';
import { isWellFormed } from './xml.rules.js';

/** 真实性, 完整性, 可用性, 安全性 (DA/T 70-2018; domain §5.5). */
export type Property = 'authenticity' | 'integrity' | 'usability' | 'security';

/** One check: words `archive.check.<key>`; `detail` names what failed or why it does not apply. */
export interface Check {
  group: Property;
  key: string;
  result: 'passed' | 'failed' | 'skipped';
  detail?: string;
}

/** What a package is tested by. */
export interface TestedPackage {
  facts: PackageFacts;
  /** Every file but the report on this test and the manifest. */
  files: readonly PackedFile[];
  documents: readonly ArchiveDocument[];
  metadata: string;
  /** What is there, as the completeness list counts it, and whether something was decided. */
  present: ReadonlySet<string>;
  decided: boolean;
  /** Originals that the look into files refuses, by path. */
  refused: readonly string[];
}

/** Tests a package at filing. A check whose list of offenders is empty has passed. */
export function fourProperties(tested: TestedPackage): Check[] {
  return [...authenticity(tested), ...integrity(tested), ...usability(tested), ...security(tested)];
}

export function hasFailed(checks: readonly Check[]): boolean {
  return checks.some((check) => check.result === 'failed');
}

const check = (group: Property, key: string, offenders: readonly string[]): Check =>
  offenders.length
    ? { group, key, result: 'failed', detail: offenders.slice(0, 5).join('；') }
    : { group, key, result: 'passed' };
const skipped = (group: Property, key: string, detail: string): Check => ({ group, key, result: 'skipped', detail });
const unless = (ok: boolean, offender: string) => (ok ? [] : [offender]);

function authenticity({ facts, files, documents, metadata }: TestedPackage): Check[] {
  const { item, meeting, fonds, events } = facts;
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  const values = [
    ...unless(isArchiveNumber(item.archiveNumber, item.year, item.retention), item.archiveNumber),
    ...unless(/^\d{4}-\d{2}-\d{2}$/.test(meeting.heldOn), meeting.heldOn),
    ...unless(item.expiresOn === expiryOf(item.year, item.retention), String(item.expiresOn)),
    ...unless(Boolean(fonds.code && meeting.title && facts.unit.name), meeting.id),
  ];
  const unlike = documents.filter(({ path, bytes, sha256 }) => {
    const content = byPath.get(path);
    return content?.length !== bytes || sha256Of(content) !== sha256 || !metadata.includes(sha256);
  });
  const forged = events.filter((event) => event.hash !== chainHash(event.previous, event));
  const places = ['README.txt', 'metadata.xml', 'content/', 'data/'];
  return [
    check('authenticity', 'values', values),
    check(
      'authenticity',
      'linked',
      unlike.map(({ path }) => path),
    ),
    check(
      'authenticity',
      'structure',
      places.filter((place) => !files.some(({ path }) => path.startsWith(place))),
    ),
    check(
      'authenticity',
      'events',
      forged.map(({ lane, n }) => `${lane}:${n}`),
    ),
    skipped('authenticity', 'signature', 'GB/T 38540'),
  ];
}

function integrity({ facts, files, documents, present, decided }: TestedPackage): Check[] {
  const reasons = new Map(facts.gaps.map((gap) => [gap.document, gap.reason]));
  const acts = new Set(facts.events.map((event) => event.act));
  const wanted = documents.map((_, index) => index + 1);
  const out = documents.filter(({ n }, index) => n !== wanted[index]);
  return [
    check(
      'integrity',
      'counted',
      unless(documents.length === files.length - 1, `${documents.length}/${files.length - 1}`),
    ),
    check(
      'integrity',
      'elements',
      documents.filter((one) => !one.title || !one.formedOn).map(({ path }) => path),
    ),
    check(
      'integrity',
      'sequence',
      out.map(({ path }) => path),
    ),
    check('integrity', 'required', lackingOf(facts.meeting.type, present, reasons, decided)),
    check(
      'integrity',
      'process',
      ['archive.submit', 'archive.accept'].filter((act) => !acts.has(act)),
    ),
    check(
      'integrity',
      'filled',
      files.filter(({ bytes }) => !bytes.length).map(({ path }) => path),
    ),
  ];
}

function usability({ files, documents, metadata }: TestedPackage): Check[] {
  const papers = files.filter(({ path }) => path.endsWith('.pdf'));
  const printed = new Set(documents.filter((one) => !one.original).map(({ path }) => path));
  const unreadable = papers.filter(
    ({ bytes }) => bytes.subarray(0, 5).toString() !== '%PDF-' || !bytes.subarray(-32).includes('%%EOF'),
  );
  const notForLong = papers.filter(({ path, bytes }) => printed.has(path) && !bytes.includes('pdfaid:part'));
  return [
    check('usability', 'wellFormed', unless(isWellFormed(metadata), 'metadata.xml')),
    check(
      'usability',
      'opens',
      unreadable.map(({ path }) => path),
    ),
    check(
      'usability',
      'longTerm',
      notForLong.map(({ path }) => path),
    ),
    check(
      'usability',
      'unlocked',
      papers.filter(({ bytes }) => bytes.includes('/Encrypt')).map(({ path }) => path),
    ),
  ];
}

function security({ facts, files, documents, refused }: TestedPackage): Check[] {
  const known = new Set(['metadata.xml', ...documents.map(({ path }) => path)]);
  const { submittedById, acceptedById } = facts.item;
  return [
    check('security', 'harmless', refused),
    check(
      'security',
      'nothingElse',
      files.filter(({ path }) => !known.has(path)).map(({ path }) => path),
    ),
    check('security', 'twoHands', unless(Boolean(acceptedById) && submittedById !== acceptedById, submittedById)),
    skipped('security', 'carrier', '—'),
  ];
}
