import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';

/** The built program, for tests that start it as an operator does: built once, by whichever test comes first. */
export function built(): string {
  const main = join('dist', 'src', 'main.js');
  const lock = join(tmpdir(), `yishi-build-${createHash('sha1').update(process.cwd()).digest('hex').slice(0, 8)}`);
  const until = Date.now() + 120_000;
  while (!taken(lock)) {
    if (Date.now() > until) rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    if (existsSync(main) && statSync(main).mtimeMs > Math.max(newest('src'), newest('migrations'))) return main;
    const build = spawnSync('npx', ['nest', 'build'], { encoding: 'utf8' });
    if (build.status !== 0) throw new Error(build.stdout + build.stderr);
    return main;
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    return false;
  }
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
