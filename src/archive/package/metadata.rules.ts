import type { Texts } from '../../platform/text/texts.js';
import { stepWords } from '../../meetings/meetings.js';
import type { ArchiveDocument } from './archive-document.entity.js';
import type { PackageFacts } from './package.facts.js';
import { element as e, xmlDocument, type Element } from './xml.rules.js';

type Words = (key: string, args?: Record<string, string | number>) => string;

/**
 * The metadata of a package: document, agents, business, relations (DA/T 46-2009; domain §5.4). Elements have plain English
 * names, which every tool can ask for, and the scheme's Chinese name as an attribute.
 */
export function metadataXml(facts: PackageFacts, files: readonly ArchiveDocument[], texts: Texts): string {
  const t: Words = (key, args) => texts.t(`archive.${key}`, args);
  return xmlDocument(
    e(
      'package',
      [
        document(facts, files, t),
        e(
          'agents',
          facts.people.map((one) => agent(one, t)),
        ),
        e(
          'business',
          facts.events.map((event) => business(event, texts)),
        ),
        e('relations', relations(facts, t)),
      ],
      { scheme: 'DA/T 46-2009', version: '1' },
    ),
    (name) => t(`xml.${name}`),
  );
}

function document(facts: PackageFacts, files: readonly ArchiveDocument[], t: Words): Element {
  const { item, meeting, fonds, unit, gaps } = facts;
  const counted = files.filter((file) => file.kind !== null);
  return e('document', [
    e('aggregation', t('xmlValue.item')),
    e('provenance', [e('fondsName', fonds.name), e('fondsCreator', fonds.name), e('unitOrSubject', unit.name)]),
    e('documentId', item.id),
    e('archivalCode', item.archiveNumber, {
      fonds: fonds.code,
      category: 'WS',
      year: String(item.year),
      retention: item.retention,
      unit: unit.code,
      item: item.archiveNumber.slice(-4),
    }),
    e('contents', [
      e('title', meeting.title),
      e(
        'subjects',
        facts.topics.map((topic) => e('subject', topic)),
      ),
      e('documentNumber', meeting.number),
      e('author', unit.name),
      e('date', meeting.heldOn.replaceAll('-', '')),
      e('documentType', t(`type.${meeting.type}`)),
      e('securityClass', t(`label.${meeting.label}`)),
      e('retentionPeriod', t(`retention.${item.retention}`)),
      e('expiryDate', item.expiresOn),
    ]),
    e('form', [
      e('composition', t('xmlValue.combined')),
      e('documentCount', counted.length),
      e(
        'pageCount',
        counted.reduce((sum, file) => sum + (file.pages ?? 0), 0),
      ),
      e('language', 'zh-CN'),
      e('draftState', t('xmlValue.final')),
    ]),
    e('electronic', [
      e('systemDescription', facts.software),
      e(
        'files',
        files.map((file) => entry(file, t)),
      ),
    ]),
    e('signature', ''),
    e('rights', [e('controlMark', t(`label.${meeting.label}`)), e('grantedTo', t('xmlValue.audience'))]),
    e(
      'notes',
      gaps.map((gap) => e('missing', gap.reason, { document: t(`document.${gap.document}`) })),
    ),
  ]);
}

function entry(file: ArchiveDocument, t: Words): Element {
  return e(
    'file',
    [
      e('fileName', file.path),
      e('fileSize', file.bytes),
      e('checksum', file.sha256, { algorithm: 'SHA-256' }),
      e('documentType', file.kind ? t(`document.${file.kind}`) : t('document.PACKAGE')),
      e('title', file.title),
      e('documentNumber', file.number),
      e('author', file.responsible),
      e('date', file.formedOn.replaceAll('-', '')),
      e('securityClass', t(`label.${file.label}`)),
      e('pageCount', file.pages),
      e('draftState', file.original ? t('xmlValue.original') : t('xmlValue.final')),
      e('retentionPeriod', t(`retention.${file.retention}`)),
      e('expiryDate', file.expiresOn),
    ],
    { n: String(file.n) },
  );
}

function agent(one: PackageFacts['people'][number], t: Words): Element {
  return e('agent', [
    e('agentType', t(`role.${one.role}`)),
    e('agentName', one.name),
    e('post', one.post),
    e('agency', one.unit),
  ]);
}

function business(event: PackageFacts['events'][number], texts: Texts): Element {
  const { who, what } = stepWords(event, texts);
  return e(
    'event',
    [
      e('act', what),
      e('actCode', event.act),
      e('actTime', event.at),
      e('actor', who),
      e('eventState', event.outcome),
      e('actDescription', event.detail),
    ],
    { audit: `${event.lane}:${event.n}`, checksum: event.hash },
  );
}

function relations({ meeting, tasks }: PackageFacts, t: Words): Element[] {
  return [
    e('relation', [
      e('entityId', meeting.id),
      e('relationType', t('xmlValue.formedIn')),
      e('relationDescription', meeting.title),
    ]),
    ...tasks.map((task) =>
      e('relation', [
        e('entityId', task.number),
        e('relationType', t('xmlValue.followedUp')),
        e('relationDescription', task.title),
      ]),
    ),
  ];
}
