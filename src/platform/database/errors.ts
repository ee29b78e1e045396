/** Somebody else changed the row since it was read; the page answers 409 with both texts (Q4). */
export class Stale extends Error {
  constructor(
    readonly table: string,
    readonly id: string,
  ) {
    super(`${table} ${id} was changed meanwhile`);
  }
}

/** The row does not exist, or not for this reader: both answer 404 alike (Q20). */
export class NotFound extends Error {
  constructor(readonly what = 'row') {
    super(`${what} not found`);
  }
}

/** The same form was sent before (Q3); `landing` is where its result stands. */
export class AlreadyDone extends Error {
  constructor(readonly landing: string) {
    super('this form was already sent');
  }
}

/** Whether a driver error says that a unique key is taken. */
export function isDuplicate(error: unknown): boolean {
  const { code, errno, message } = error as { code?: string; errno?: number; message?: string };
  return code === 'ER_DUP_ENTRY' || errno === 1062 || /UNIQUE constraint failed/i.test(message ?? '');
}

/** Somebody else made the row at the same moment that both were to go on from: the work is run again (Q6). */
export class LostRace extends Error {}

/** Whether an error says that this transaction lost a race and may be run again (Q6). */
export function isLostRace(error: unknown): boolean {
  const { code, errno, message } = error as { code?: string; errno?: number; message?: string };
  return (
    error instanceof LostRace ||
    [1213, 1205, 8002, 9007].includes(errno ?? 0) ||
    code === 'SQLITE_BUSY' ||
    /database is locked/i.test(message ?? '')
  );
}
