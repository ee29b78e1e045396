import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';
import { Coverage } from './coverage.js';
import { type Faces, facesWith } from './faces.js';
import { papers, type PaperData, type PaperName } from './papers.js';
import type { PaperMarks } from './papers/shared.js';
import { charactersWithoutFont, PrintFailed, UnprintableCharacter } from './print.errors.js';
import type { PrintedPaper } from './printed-paper.js';
import { qrRows } from './qr.js';
import { titleLines } from './title-lines.rules.js';
import { Typst } from './typst.js';
import { placesOf } from './unprintable.rules.js';

export const PRINT_OPTIONS = Symbol('PRINT_OPTIONS');

export interface PrintOptions {
  /** FONT_DIR: the organ's own fonts, preferred to the bundled ones. */
  fontDir?: string;
}

const templates = join(projectRoot, 'views', 'print');

/** Prints papers to PDF/A-2b (GB/T 9704-2012), in a thread beside the web process. */
@Injectable()
export class PrintService implements OnModuleInit, OnModuleDestroy {
  private readonly typst: Typst;
  private readonly fontFolders: string[];
  private faces: Promise<Faces> | undefined;
  private coverage: Coverage | undefined;

  constructor(@Inject(PRINT_OPTIONS) private readonly options: PrintOptions) {
    const own = options.fontDir === undefined ? [] : [options.fontDir];
    this.fontFolders = [...own, join(templates, 'fonts')];
    this.typst = new Typst({ templates, fontFolders: this.fontFolders });
  }

  /** A paper without template and a FONT_DIR that cannot be read stop the start. */
  async onModuleInit(): Promise<void> {
    for (const { template } of Object.values(papers)) await access(join(templates, template));
    await this.preferredFaces();
    this.coverage = await Coverage.of(this.fontFolders);
  }

  async onModuleDestroy(): Promise<void> {
    await this.typst.stop();
  }

  /** Where a text has characters that no font has, so that no paper can show them; empty when all can be printed. */
  unprintable(text: string): string[] {
    return placesOf(text, this.coverage?.lacking(text) ?? []);
  }

  /** Throws `UnprintableCharacter` if no font has a character of the data, `PrintFailed` on anything else. */
  async print<P extends PaperName>(paper: P, data: PaperData[P]): Promise<PrintedPaper> {
    const inputs = { data: JSON.stringify(prepared(data)), faces: JSON.stringify(await this.preferredFaces()) };
    try {
      return await this.typst.run({ template: join(templates, papers[paper].template), inputs });
    } catch (error) {
      const characters = error instanceof PrintFailed ? charactersWithoutFont(error.message) : [];
      throw characters.length > 0 ? new UnprintableCharacter(characters, paper) : error;
    }
  }

  private preferredFaces(): Promise<Faces> {
    return (this.faces ??= facesWith(this.options.fontDir));
  }
}

/** What the template cannot compute: the lines of the title, the modules of the QR code. */
function prepared(data: PaperMarks): object {
  const { verification } = data;
  return {
    ...data,
    titleLines: titleLines(data.title),
    ...(verification && { verification: { ...verification, qr: qrRows(verification.address) } }),
  };
}
