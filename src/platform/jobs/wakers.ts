import Bull from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import { Waker } from '../outbox/waker.js';

/** Wakes the worker of this very process. */
export class InProcessWaker extends Waker {
  private take: (ids: readonly string[]) => void = () => undefined;

  wake(ids: readonly string[]): void {
    setImmediate(() => this.take(ids));
  }

  serve(take: (ids: readonly string[]) => void): void {
    this.take = take;
  }

  async close(): Promise<void> {
    this.take = () => undefined;
  }
}

const addLimitMs = 500;

/**
 * Wakes workers through Bull. A job carries the row's id and nothing else (Q9); if Redis is away the sweep finds
 * the row, so a failed `add` is nobody's error (Q14).
 */
export class BullWaker extends Waker {
  readonly queue: Bull.Queue<{ id: string }>;

  constructor(redisUrl: string, prefix: string) {
    super();
    this.queue = new Bull('outbox', {
      prefix,
      createClient: (type) => client(redisUrl, type === 'bclient' || type === 'subscriber'),
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
      settings: { lockDuration: 60_000, maxStalledCount: 3 },
    });
    this.queue.on('error', () => undefined);
  }

  wake(ids: readonly string[]): void {
    for (const id of ids) {
      const limit = new Promise((resolve) => setTimeout(resolve, addLimitMs).unref());
      void Promise.race([this.queue.add({ id }), limit]).catch(() => undefined);
    }
  }

  serve(take: (ids: readonly string[]) => void): void {
    void this.queue.process(1, async ({ data }) => take([data.id])).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.queue.close(true).catch(() => undefined);
  }
}

function client(url: string, blocking: boolean): Redis {
  const options: RedisOptions = blocking
    ? { maxRetriesPerRequest: null, enableReadyCheck: false }
    : { enableOfflineQueue: false, maxRetriesPerRequest: 1, enableReadyCheck: false };
  const redis = new Redis(url, { ...options, retryStrategy: (times) => Math.min(times * 200, 5_000) });
  redis.on('error', () => undefined);
  return redis;
}
