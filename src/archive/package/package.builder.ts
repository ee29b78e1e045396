import { Injectable } from '@nestjs/common';
import { screenInstant } from '../../platform/clock/format.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { type FiledDocument } from '../../platform/feature/filed-document.js';
import { inspectBytes } from '../../platform/files/inspect-file.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { documentsOf } from '../filing/filing.queries.js';
import { expiryOf, retentionRule } from '../retention/retention.rules.js';
import type { ArchiveDocument } from './archive-document.entity.js';
import { fourProperties, hasFailed, type Check } from './four-properties.rules.js';
import { metadataXml } from './metadata.rules.js';
import { json, manifestName, manifestOf, packed, sha256Of, type PackedFile } from './package.js';
import type { PackageFacts } from './package.facts.js';

/** A package that was built, and what its test found. */
export interface BuiltPackage {
  zip: Buffer;
  documents: ArchiveDocument[];
  manifestHash: string;
  checks: Check[];
}

/** What goes into one package. */
export interface PackageContents {
  facts: PackageFacts;
  documents: readonly FiledDocument[];
  data: readonly PackedFile[];
}

/** Builds the package of a received meeting: papers, data, catalogue, metadata, four-property report, manifest (Q43). */
@Injectable()
export class PackageBuilder {
  constructor(
    private readonly print: PrintService,
    private readonly texts: Texts,
    private readonly database: Database,
  ) {}

  async build({ facts, documents, data }: PackageContents): Promise<BuiltPackage> {
    const at = facts.item.acceptedAt;
    const files = documents.map((document, index) => ({ path: pathOf(document, index + 1), bytes: document.content }));
    const extra = [
      { path: 'catalogue.pdf', bytes: await this.catalogue(facts, documents) },
      ...data,
      { path: 'README.txt', bytes: Buffer.from(this.texts.t('archive.readme', { number: facts.item.archiveNumber })) },
    ];
    const rows = [
      ...documents.map((document, index) => this.row(facts, files[index]!, document, index + 1)),
      ...extra.map((file, index) => this.row(facts, file, undefined, documents.length + index + 1)),
    ];
    const metadata = metadataXml(facts, rows, this.texts);
    const content = [...files, ...extra, { path: 'metadata.xml', bytes: Buffer.from(metadata) }];
    const checks = await this.test(facts, content, rows, metadata);
    const reports = await this.reports(facts, checks);
    const all = [...content, ...reports];
    const manifest = Buffer.from(manifestOf(all));
    const last = content.length - 1;
    const late = [content[last]!, ...reports].map((file, index) =>
      this.row(facts, file, undefined, rows.length + index + 1),
    );
    return {
      zip: await packed([...all, { path: manifestName, bytes: manifest }], at),
      documents: [...rows, ...late],
      manifestHash: sha256Of(manifest),
      checks,
    };
  }

  private row(facts: PackageFacts, file: PackedFile, document: FiledDocument | undefined, n: number): ArchiveDocument {
    const { item, meeting, rules } = facts;
    const formedOn = document?.date ?? localDateOf(item.acceptedAt as Instant);
    const kept = document ? retentionRule(rules, meeting.type, document.kind, formedOn).retention : item.retention;
    return {
      itemId: item.id,
      n,
      path: file.path,
      kind: document?.kind ?? null,
      title: (document?.title ?? file.path).slice(0, 190),
      number: document?.number ?? null,
      responsible: (document?.responsible ?? facts.unit.name).slice(0, 190),
      formedOn,
      label: document?.label ?? meeting.label,
      original: document?.original ?? false,
      pages: document?.pages ?? null,
      bytes: file.bytes.length,
      sha256: sha256Of(file.bytes),
      retention: kept,
      expiresOn: document ? expiryOf(Number(formedOn.slice(0, 4)), kept) : item.expiresOn,
    };
  }

  private async catalogue(facts: PackageFacts, documents: readonly FiledDocument[]): Promise<Buffer> {
    const { item, fonds, meeting } = facts;
    const { pdf } = await this.print.print('archive-catalogue', {
      title: this.texts.t('print.papers.archive-catalogue'),
      asOf: item.acceptedAt,
      fondsName: fonds.name,
      fondsCode: fonds.code,
      year: String(item.year),
      retention: this.texts.t(`archive.retention.${item.retention}`),
      rows: documents.map((document) => ({
        archiveNumber: item.archiveNumber,
        documentNumber: document.number ?? undefined,
        responsible: document.responsible,
        title: document.title,
        date: document.date,
        secrecyLabel: this.texts.t(`archive.label.${document.label ?? meeting.label}`),
        pages: document.pages ?? 0,
        remark: document.original ? this.texts.t('archive.originalFile') : undefined,
      })),
    });
    return Buffer.from(pdf);
  }

  private async test(
    facts: PackageFacts,
    files: readonly PackedFile[],
    documents: readonly ArchiveDocument[],
    metadata: string,
  ): Promise<Check[]> {
    const rows = rowsOf(this.database);
    const refused: string[] = [];
    for (const { path, original } of documents) {
      const file = files.find((one) => one.path === path)!;
      if (original && !(await inspectBytes(file.bytes, path)).ok) refused.push(path);
    }
    const { present, decided } = await documentsOf(rows, facts.meeting.id);
    return fourProperties({ facts, files, documents, metadata, present, decided, refused });
  }

  private async reports(facts: PackageFacts, checks: readonly Check[]): Promise<PackedFile[]> {
    const { item, meeting } = facts;
    const t = (key: string) => this.texts.t(`archive.${key}`);
    const words = checks.map((one) => ({
      group: one.group,
      item: t(`check.${one.key}.name`),
      method: t(`check.${one.key}.method`),
      result: one.result,
      detail: one.detail,
    }));
    const { pdf } = await this.print.print('archive-report', {
      title: this.texts.t('print.papers.archive-report'),
      asOf: item.acceptedAt,
      archiveNumber: item.archiveNumber,
      subject: meeting.title,
      stage: t('stage'),
      testedAt: screenInstant(item.acceptedAt),
      testedBy: t('testedBy'),
      checks: words,
      conclusion: t(hasFailed(checks) ? 'conclusion.failed' : 'conclusion.passed'),
    });
    return [
      { path: 'report/four-properties.pdf', bytes: Buffer.from(pdf) },
      { path: 'report/four-properties.json', bytes: json(words) },
    ];
  }
}

/** 序号-文种 in ASCII, so that every tool names it alike: `content/05-record.pdf`; originals keep their ending. */
function pathOf(document: FiledDocument, n: number): string {
  const folder = document.original ? 'content/originals' : 'content';
  const ending = document.ending.replace(/[^a-z0-9]/g, '') || 'bin';
  return `${folder}/${String(n).padStart(2, '0')}-${document.kind.toLowerCase()}.${ending}`;
}
