import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

export type Role = 'all' | 'web' | 'worker';
export type Engine = 'sqlite' | 'mysql';

/** Everything the environment says, read once at start. Wrong values are named, one sentence each. */
export interface Config {
  /** PORT: the TCP port to listen on; 0 takes a free one. Default 3000. */
  port: number;
  /** HOST: the address to listen on. Default 127.0.0.1. */
  host: string;
  /** BASE_URL: the address people use; links in mail and on paper are built from it. Default http://HOST:PORT. */
  baseUrl: string;
  /** Whether BASE_URL was given: then requests for another name are answered with 421 (Q57). */
  baseUrlGiven: boolean;
  /** TRUSTED_PROXIES: addresses or networks whose X-Forwarded-* is believed, by commas. Default loopback. */
  trustedProxies: string[];
  /** DATA_DIR: where the database (SQLite), files and made secrets live. Default ./data. */
  dataDir: string;
  /** DATABASE_URL: mysql://user:password@host:port/name; absent means SQLite in DATA_DIR. */
  databaseUrl?: string;
  /** REDIS_URL: redis://host:port; with it Bull wakes the workers, without it the process wakes itself. */
  redisUrl?: string;
  /** REDIS_PREFIX: key prefix of the queue, so that several installations share one Redis. Default yishi. */
  redisPrefix: string;
  /** SMTP_URL: smtp://user:password@host:port; without it mail is recorded as not configured and the inbox is the notice. */
  smtpUrl?: string;
  /** MAIL_FROM: the sender of mails. Default yishi@localhost. */
  mailFrom: string;
  /** SMS_GATEWAY_URL: address of the SMS gateway; without it SMS is recorded as not configured. */
  smsGatewayUrl?: string;
  /** SESSION_SECRET: at least 32 characters; made and kept in DATA_DIR when absent. */
  sessionSecret?: string;
  /** ROLE: all (web and worker in one process), web, or worker. Default all. */
  role: Role;
  /** SECRECY_CEILING: the highest label this installation may hold: INTERNAL or WORK_SECRET. Default WORK_SECRET. */
  secrecyCeiling: 'INTERNAL' | 'WORK_SECRET';
  /** AUDIT_KEY_FILE: PEM file of the Ed25519 key that signs audit checkpoints; one is made in DATA_DIR when absent. */
  auditKeyFile?: string;
  /** CHECKPOINT_DIR: a folder, best on another machine, for signed audit checkpoints. Default DATA_DIR/checkpoints. */
  checkpointDir?: string;
  /** FONT_DIR: a folder of the organ's own fonts, preferred in printed papers. */
  fontDir?: string;
  /** RATE_LIMITS: on, or off where one machine asks for all, as measurements do. Default on (Q28). */
  limited: boolean;
  /** LOG_LEVEL: fatal, error, warn, info, debug or silent. Default info. */
  logLevel: string;
  /** NODE_ENV: production turns template reloading off and requires BASE_URL to be https or local. */
  production: boolean;
  engine: Engine;
}

/** Thrown when the environment holds values that cannot be used; `problems` has one sentence per value. */
export class BadConfiguration extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(value: string): boolean {
  const [address, bits, more] = value.split('/');
  const family = isIP(address ?? '');
  const most = family === 6 ? 128 : 32;
  return family > 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

type Environment = Record<string, string | undefined>;

/** Parses the environment. Throws `BadConfiguration` naming every wrong value at once. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const text = (name: string) => (env[name]?.trim() ? env[name].trim() : undefined);
  const among = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = text(name) ?? fallback;
    if (allowed.includes(value as T)) return value as T;
    problems.push(`${name} must be one of ${allowed.join(', ')}; it is "${value}".`);
    return fallback;
  };
  const address = (name: string, protocols: string[]) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (!parsed || !protocols.includes(parsed.protocol)) {
      problems.push(`${name} must be an address beginning with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
    }
    return value;
  };
  const networks = (name: string, fallback: string): string[] => {
    const values = (text(name) ?? fallback).split(/[,\s]+/);
    const wrong = values.find((value) => !namedNetworks.includes(value) && !isNetwork(value));
    if (wrong) problems.push(`${name} must be addresses, networks or ${namedNetworks.join(', ')}; "${wrong}" is none.`);
    return values;
  };

  const portText = text('PORT') ?? '3000';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65535)
    problems.push(`PORT must be a number from 0 to 65535; it is "${portText}".`);
  const host = text('HOST') ?? '127.0.0.1';
  const databaseUrl = address('DATABASE_URL', ['mysql:', 'mariadb:']);
  const redisUrl = address('REDIS_URL', ['redis:', 'rediss:']);
  const role = among('ROLE', ['all', 'web', 'worker'] as const, 'all');
  const sessionSecret = text('SESSION_SECRET');
  if (sessionSecret !== undefined && sessionSecret.length < 32) {
    problems.push('SESSION_SECRET must have at least 32 characters.');
  }
  if (!databaseUrl && role !== 'all')
    problems.push(`ROLE=${role} needs DATABASE_URL: SQLite serves one process with ROLE=all.`);
  const dataDir = text('DATA_DIR') ?? 'data';

  const config: Config = {
    port,
    host,
    baseUrl: (address('BASE_URL', ['http:', 'https:']) ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    baseUrlGiven: text('BASE_URL') !== undefined,
    trustedProxies: networks('TRUSTED_PROXIES', 'loopback'),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(projectRoot, dataDir),
    databaseUrl,
    redisUrl,
    redisPrefix: text('REDIS_PREFIX') ?? 'yishi',
    smtpUrl: address('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: text('MAIL_FROM') ?? 'yishi@localhost',
    smsGatewayUrl: address('SMS_GATEWAY_URL', ['http:', 'https:']),
    sessionSecret,
    role,
    secrecyCeiling: among('SECRECY_CEILING', ['INTERNAL', 'WORK_SECRET'] as const, 'WORK_SECRET'),
    auditKeyFile: text('AUDIT_KEY_FILE'),
    checkpointDir: text('CHECKPOINT_DIR'),
    fontDir: text('FONT_DIR'),
    limited: among('RATE_LIMITS', ['on', 'off'] as const, 'on') === 'on',
    logLevel: among('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const, 'info'),
    production: among('NODE_ENV', ['production', 'development', 'test'] as const, 'development') === 'production',
    engine: databaseUrl ? 'mysql' : 'sqlite',
  };
  if (problems.length) throw new BadConfiguration(problems);
  return config;
}
