const freshMs = 30_000;

/**
 * Something small of the database kept in memory: whoever changes it reloads it at once, other processes see the change
 * within thirty seconds (Q72). `stamp` is a query that changes whenever it does.
 */
export class Kept<T> {
  private value?: T;
  private stamp?: string;
  private lookedAt = 0;

  constructor(
    private readonly readStamp: () => Promise<string>,
    private readonly load: () => Promise<T>,
  ) {}

  /** Reads it anew. Called once at start, and after every change made here. */
  async reload(): Promise<void> {
    this.stamp = await this.readStamp();
    this.value = await this.load();
    this.lookedAt = performance.now();
  }

  get current(): T {
    if (this.value === undefined) throw new Error('It was asked for before the application had started.');
    if (performance.now() - this.lookedAt > freshMs) {
      this.lookedAt = performance.now();
      void this.look().catch(() => undefined);
    }
    return this.value;
  }

  private async look(): Promise<void> {
    if ((await this.readStamp()) !== this.stamp) await this.reload();
  }
}
