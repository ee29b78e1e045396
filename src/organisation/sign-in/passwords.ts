import { hash, verify } from '@node-rs/argon2';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;
const decoy = hash('no such person', cost);

let running = 0;
const waiting: (() => void)[] = [];

/** At most four at once: each takes 19 MiB and a thread (Q58). */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

/** Whether the password is right. Without a hash it takes as long and is wrong: unknown names cost the same. */
export function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  return inTurn(async () => {
    const right = await verify(passwordHash || (await decoy), password.normalize('NFC'));
    return right && Boolean(passwordHash);
  });
}
