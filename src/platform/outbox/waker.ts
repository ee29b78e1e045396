/** Wakes whoever runs outbox rows: this process, or a Bull worker. Losing a wake costs at most one sweep (Q14). */
export abstract class Waker {
  abstract wake(ids: readonly string[]): void;

  /** Lets this process run what is woken. */
  abstract serve(take: (ids: readonly string[]) => void): void;

  abstract close(): Promise<void>;
}
