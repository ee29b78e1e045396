import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

/** Real meetings lie beside the checkout, never in it: in REAL_DATA_DIR, or in `shared/data/real` of a folder above. */
export function realData<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder(), file), 'utf8')) as T;
}

function folder(): string {
  const tried = [process.env.REAL_DATA_DIR].filter((one) => one !== undefined);
  for (let up = dirname(projectRoot); tried.length < 5; up = dirname(up))
    tried.push(join(up, 'shared', 'data', 'real'));
  const found = tried.find((one) => existsSync(one));
  if (!found) throw new Error(`No real meetings to try with: none of ${tried.join(', ')} exists.`);
  return found;
}
