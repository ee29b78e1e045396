import { Redis } from 'ioredis';
import { windowSeconds } from './limits.rules.js';

/** Counts what was asked for under a key; keys name their window, so that a count is forgotten after it. */
export abstract class Tally {
  /** Counts one more and returns how many there are. Never throws. */
  abstract add(key: string): Promise<number>;
  abstract close(): void;
}

/** Counts of this very process: all there is on SQLite, which one process serves. */
export class OwnTally extends Tally {
  private counts = new Map<string, number>();
  private before = new Map<string, number>();
  private readonly timer = setInterval(() => this.forget(), windowSeconds * 2_000).unref();

  add(key: string): Promise<number> {
    const count = (this.counts.get(key) ?? this.before.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return Promise.resolve(count);
  }

  close(): void {
    clearInterval(this.timer);
  }

  /** Drops what nobody has asked for since the last time. */
  private forget(): void {
    this.before = this.counts;
    this.counts = new Map();
  }
}

/** Counts shared by all processes; while Redis is away each counts for itself. */
export class SharedTally extends Tally {
  private readonly own = new OwnTally();
  private readonly redis: Redis;

  constructor(
    url: string,
    private readonly prefix: string,
  ) {
    super();
    this.redis = new Redis(url, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      commandTimeout: 200,
      retryStrategy: (times) => Math.min(times * 200, 5_000),
    });
    this.redis.on('error', () => undefined);
  }

  async add(key: string): Promise<number> {
    const name = `${this.prefix}:limit:${key}`;
    try {
      const counted = await this.redis
        .multi()
        .incr(name)
        .expire(name, windowSeconds * 2)
        .exec();
      return Number(counted?.[0]?.[1] ?? 0);
    } catch {
      return this.own.add(key);
    }
  }

  close(): void {
    this.own.close();
    this.redis.disconnect();
  }
}
