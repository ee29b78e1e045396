import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { Texts } from '../../src/platform/text/texts.js';

test('every provision that a rule rests on has words for people', () => {
  const files = (readdirSync(join(projectRoot, 'src'), { recursive: true }) as string[]).filter((file) =>
    /(?<!\.spec)\.ts$/.test(file),
  );
  const numbers = files.flatMap(
    (file) =>
      readFileSync(join(projectRoot, 'src', file), 'utf8').match(
        /(?<=(?:source|basis): '[^']*)(?:S\d\.[A-Z]?\d+|P\d{1,2})\b/g,
      ) ?? [],
  );
  const texts = Texts.load();
  expect(numbers.length).toBeGreaterThan(50);
  expect([...new Set(numbers)].filter((number) => !texts.has(`basis.${number}`))).toEqual([]);
});
