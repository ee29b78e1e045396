import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import type { Config } from '../config/config.js';

const misdirected = 421;

/** Once BASE_URL is given, nobody reaches the system by another name: mails are built from it alone (Q57). Throws 421. */
export function refuseOtherNames(request: Request, config: Pick<Config, 'baseUrl' | 'baseUrlGiven'>): void {
  if (!config.baseUrlGiven) return;
  if (request.hostname !== new URL(config.baseUrl).hostname) throw new HttpException('another name', misdirected);
}
