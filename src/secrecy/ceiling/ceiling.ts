import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Refused } from '../../platform/web/errors.js';
import { ceilingOf, ceilingOfName, secretMarkIn, type CeilingRule } from './ceiling.rules.js';
import { documentText, UnseenDocument } from './document-text.js';

/** What was found: in which field, by which rule. */
export interface CeilingHit {
  field: string;
  rule: CeilingRule;
}

const exempt = /^_(csrf|once|version|intent)$|password/i;

/** Looks for marks of state secrets in everything a request brings: fields, names of files, their words. */
@Injectable()
export class Ceiling {
  async of(request: Request): Promise<CeilingHit | undefined> {
    return this.inFields(request.body) ?? (await this.inFiles(request.files));
  }

  private inFields(body: unknown): CeilingHit | undefined {
    for (const [field, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
      if (exempt.test(field)) continue;
      for (const text of [value].flat()) {
        const rule =
          typeof text === 'string' ? (ceilingOf(field, text) ?? ceilingOf(field, unquoted(text))) : undefined;
        if (rule) return { field: nameOf(field), rule };
      }
    }
    return undefined;
  }

  private async inFiles(files: Request['files']): Promise<CeilingHit | undefined> {
    for (const file of (files as Express.Multer.File[] | undefined) ?? []) {
      const rule = ceilingOfName(file.originalname) ?? secretMarkIn(await wordsOf(file));
      if (rule) return { field: nameOf(file.fieldname), rule };
    }
    return undefined;
  }
}

/** A document that cannot be looked through is refused, not let pass. */
async function wordsOf(file: Express.Multer.File): Promise<string> {
  try {
    return await documentText(file.path);
  } catch (error) {
    if (error instanceof UnseenDocument) throw new Refused({ key: 'files.unseen', source: 'S5.C1' });
    throw error;
  }
}

/** A form carried through the sign-in is JSON: its values count as fields of their own. */
function unquoted(text: string): string {
  return text.startsWith('{') ? text.replace(/\\n/g, '\n').replace(/"/g, '\n') : '';
}

function nameOf(field: string): string {
  return field.replace(/[^\w.-]/g, '').slice(0, 60);
}
