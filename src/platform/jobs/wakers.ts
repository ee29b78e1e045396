import Bull from 'bull';
import { Redis } from 'ioredis';
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
const closeLimitMs = 2_000;

/**
 * Wakes workers through Bull. A job carries the row's id and nothing else (Q9); while Redis is away nothing is added
 * and the sweep finds the row, so it is nobody's error (Q14).
 */
export class BullWaker extends Waker {
  private readonly clients: Redis[] = [];
  private readonly queue: Bull.Queue<{ id: string }>;

  constructor(redisUrl: string, prefix: string) {
    super();
    this.queue = new Bull('outbox', {
      prefix,
      createClient: () => this.connect(redisUrl),
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
      settings: { lockDuration: 60_000, maxStalledCount: 3 },
    });
    this.queue.on('error', () => undefined);
  }

  wake(ids: readonly string[]): void {
    if (this.clients[0]?.status !== 'ready') return;
    for (const id of ids) void within(addLimitMs, this.queue.add({ id }));
  }

  serve(take: (ids: readonly string[]) => void): void {
    void this.queue.process(1, async ({ data }) => take([data.id])).catch(() => undefined);
  }

  async close(): Promise<void> {
    await within(closeLimitMs, this.queue.close(true));
    for (const client of this.clients) client.disconnect();
  }

  private connect(url: string): Redis {
    const client = new Redis(url, {
      maxRetriesPerRequest: null,
      enableReadyCheck: false,
      retryStrategy: (times) => Math.min(times * 200, 5_000),
    });
    client.on('error', () => undefined);
    this.clients.push(client);
    return client;
  }
}

/** Waits for a promise at most so long; neither its failure nor the limit is anybody's error. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([work.then(() => undefined).catch(() => undefined), limit]);
  clearTimeout(timer);
}
