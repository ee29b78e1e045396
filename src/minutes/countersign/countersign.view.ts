import { screenInstant } from '../../platform/clock/format.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TableView } from '../../platform/web/components/list-views.js';
import { tableView, type Cell } from '../../platform/web/components/table.js';
import type { Countersign } from './countersign.entity.js';
import type { UnitSigned } from './countersign.queries.js';
import { isToAsk } from './countersign.rules.js';

const kinds = { ASKED: 'wait', AGREED: 'ok', OPINION: 'bad', WAIVED: undefined } as const;

/** How a unit stands: consent to an earlier text is none to this one, and who is late is late. */
export function signedTag(signed: Countersign | undefined, fingerprint: string | undefined, now: string, texts: Texts) {
  if (!signed) return { kind: 'wait' as const, label: texts.t('countersign.state.NONE') };
  if (fingerprint && isToAsk(signed, fingerprint))
    return { kind: 'wait' as const, label: texts.t('countersign.state.STALE') };
  const late = signed.state === 'ASKED' && signed.dueAt <= now;
  const key = late ? 'LATE' : signed.state;
  return { kind: late ? ('bad' as const) : kinds[signed.state], label: texts.t(`countersign.state.${key}`) };
}

/** Who decided and when, or until when he is asked to. */
export function signedWhen(signed: Countersign | undefined, texts: Texts): string {
  if (!signed) return '';
  if (signed.decidedAt) return `${signed.decidedByName ?? ''} ${screenInstant(signed.decidedAt as Instant)}`.trim();
  return texts.t('countersign.until', { due: screenInstant(signed.dueAt as Instant) });
}

/** The cell of a unit in the table of member units (MT24). */
export function signedCell(
  signed: Countersign | undefined,
  fingerprint: string | undefined,
  now: string,
  texts: Texts,
): Cell {
  return { tag: signedTag(signed, fingerprint, now, texts), note: signedWhen(signed, texts) || undefined };
}

/** The units with what each said. */
export function signedTable(
  units: readonly UnitSigned[],
  fingerprint: string | undefined,
  now: string,
  texts: Texts,
): TableView {
  const headings = ['unit', 'state', 'words', 'when'].map((key) => texts.t(`countersign.column.${key}`));
  const rows = units.map<Cell[]>(({ unit, signed }) => [
    { text: unit },
    { tag: signedTag(signed, fingerprint, now, texts) },
    { text: signed?.words },
    { text: signedWhen(signed, texts) },
  ]);
  return tableView(texts.t('countersign.title'), headings, rows);
}
