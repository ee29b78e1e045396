import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { newId } from '../database/id.js';
import { visitorOf } from './visitor.js';

const formLimit = '4mb';
const fieldLimit = 1000;

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
    return upload(request, response, next);
  };
}
