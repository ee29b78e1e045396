import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApplication } from './application.js';
import { built } from './built.js';

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The environment of a process that goes on from where the clock of `app` stands. */
export function goingOn(app: TestApplication, environment: Record<string, string>): Record<string, string> {
  built();
  return {
    ...(process.env as Record<string, string>),
    ...environment,
    NODE_OPTIONS: '',
    TRIAL_BASE: String(Date.parse(app.clock.now())),
    TRIAL_START: String(Date.now()),
  };
}

/** The application as a process of its own, which a trial starts, kills and starts again on the same data. */
export class ServerProcess {
  private child?: ChildProcess;
  private log = '';

  constructor(
    private readonly environment: Record<string, string>,
    readonly port: number,
    readonly role: 'all' | 'web' | 'worker',
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child!.pid!;
  }

  /** Starts and waits until it serves; how many milliseconds that took. */
  async start(): Promise<number> {
    const began = performance.now();
    const child = spawn(process.execPath, ['test/trials/server.mjs'], {
      env: { ...this.environment, PORT: String(this.port), ROLE: this.role },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (this.log = (this.log + String(part)).slice(-4000)));
    while (!this.log.includes(`ready ${child.pid}`)) {
      if (child.exitCode !== null || performance.now() - began > 120_000)
        throw new Error(`The server did not start: ${this.log}`);
      await pause(20);
    }
    return performance.now() - began;
  }

  /** Ends it by a signal; its exit code (null when killed) and how long it took. */
  async stop(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<{ code: number | null; ms: number }> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return { code: child?.exitCode ?? null, ms: 0 };
    const began = performance.now();
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = (await gone) as [number | null];
    return { code, ms: performance.now() - began };
  }
}
