import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpException } from '@nestjs/common';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { newId } from '../database/id.js';
import { visitorOf } from './visitor.js';

const formLimit = '4mb';
const fieldLimit = 1000;
const tooMuch = /^LIMIT_(FILE_SIZE|FIELD_VALUE|\w+_COUNT)$/;

/** Reads ordinary forms: at most 4 MB and 1,000 fields, no nesting (Q59). */
export function readForms(): RequestHandler {
  return express.urlencoded({ extended: false, limit: formLimit, parameterLimit: fieldLimit });
}

/**
 * Reads forms with files into a temporary folder of DATA_DIR, at most 50 MB a file; whatever is left of them is
 * removed when the response has ended.
 */
export function readUploads(dataDir: string): RequestHandler {
  const folder = join(dataDir, 'tmp');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const upload = multer({
    storage: multer.diskStorage({ destination: folder, filename: (_request, _file, done) => done(null, newId()) }),
    limits: {
      fileSize: 50 * 1024 * 1024,
      files: 50,
      fields: fieldLimit,
      fieldSize: 4 * 1024 * 1024,
      parts: fieldLimit,
      // `a[4294967290]` would become an array of that length, and whoever walks through it stands still for minutes.
      fieldNestingDepth: 0,
    },
    defParamCharset: 'utf8',
    // A stranger's fields are carried through the sign-in; his files are not even written.
    fileFilter: (request, _file, done) => done(null, visitorOf(request).person !== undefined),
  }).any();
  return (request: Request, response: Response, next: NextFunction) => {
    if (!request.is('multipart/form-data')) return next();
    response.on('close', () => {
      for (const file of (request.files as Express.Multer.File[] | undefined) ?? [])
        void rm(file.path, { force: true });
    });
    return upload(request, response, (error?: unknown) => next(error && refusalOf(error)));
  };
}

/** A body that is too much or no form is refused (413, 400), not a failure of ours; a full disk is one. */
function refusalOf(error: unknown): unknown {
  if (error instanceof MulterError) return new HttpException(error.code, tooMuch.test(error.code) ? 413 : 400);
  return (error as { code?: string }).code ? error : new HttpException('malformed', 400);
}
