import { IsNull } from 'typeorm';
import type { Tx } from '../../database/tx.js';
import type { Tokens } from '../../web/tokens.js';
import { IssuedPaper } from './issued-paper.entity.js';

/** What a module tells of a paper it issues; `title` is kept of public papers only. */
export type PaperToRegister = Omit<IssuedPaper, 'issuedAt' | 'supersededBy'> & { label: string };

/** The verification code of a paper: HMAC of its number, version and content, 12 letters and digits (Q40). */
export function paperCode(tokens: Tokens, paper: { number: string; version: number; sha256: string }): string {
  const mac = tokens.mac('paper', `${paper.number}:${paper.version}:${paper.sha256}`);
  return mac.replace(/[-_]/g, '').slice(0, 12).toUpperCase();
}

/** Keeps an issued paper, in the unit of work that issues it; the earlier ones of its family are superseded by it. */
export async function registerPaper(tx: Tx, { label, ...paper }: PaperToRegister): Promise<void> {
  const { subjectId, family, code } = paper;
  await tx.update(IssuedPaper, { subjectId, family, supersededBy: IsNull() }, { supersededBy: code });
  const title = label === 'PUBLIC' ? paper.title : '';
  await tx.insert(IssuedPaper, { ...paper, title, issuedAt: tx.act.at, supersededBy: null });
}
