import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CheckpointVerifier } from '../platform/audit/checkpoint.verifier.js';
import { Checkpoints } from '../platform/audit/checkpoints.js';
import { Verifiers } from '../platform/feature/verifiers.js';
import { CommandRefused, withApplication } from './with-application.js';

/** What the codes of faults say; others are sentences already. */
const sentences: Record<string, string> = {
  GAP: 'is missing: the rows do not follow each other',
  ALTERED: 'was altered: its hash does not fit its content',
  BROKEN_LINK: 'does not follow the row before it',
  HEAD_MISMATCH: 'is not where the lane is recorded to end: rows were cut off or added',
  CUT: 'was there when the checkpoint was signed and is not any more',
  REWRITTEN: 'is not the row that the checkpoint was signed for: the lane was written anew',
  SIGNATURE: 'was not signed with this key, or was changed since',
  CHECKPOINT_UNLIKE: 'is not the checkpoint that the database keeps under this number',
  CHECKPOINT_GONE: 'was exported, and the database does not know it any more',
  CHECKPOINT_ORDER: 'does not follow the checkpoint before it',
  FILE_FOREIGN: 'is no file of the store',
  FILE_CHANGED: 'was changed: its content does not fit its name',
  FILE_MISSING: 'is missing',
};

interface Options {
  checkpoint?: string;
  publicKey?: string;
}

export const verify = new Command('verify')
  .description('Check that what was written is unchanged: audit chain, checkpoints, files, archive packages.')
  .option('--checkpoint <file>', 'an exported checkpoint to check the audit chain against')
  .option('--public-key <key>', 'whose checkpoint it must be: the key as the page of verification shows it')
  .action(async ({ checkpoint, publicKey }: Options) => {
    const written = checkpoint && (await textOf(checkpoint));
    const faults = await withApplication(async (application) => {
      const say = (name: string, checked: number, found: { where: string; what: string }[]) => {
        for (const { where, what } of found) console.error(`${where} ${sentences[what] ?? what}.`);
        console.log(`${name}: ${checked} checked, ${found.length} faults`);
        return found.length;
      };
      let found = 0;
      for (const verifier of application.get(Verifiers).all()) {
        const verdict = await verifier.verify();
        found += say(verifier.name, verdict.checked, verdict.faults);
      }
      if (written) {
        const key = publicKey ?? application.get(Checkpoints).publicKey;
        found += say('checkpoint', 1, await application.get(CheckpointVerifier).against(checkpoint!, written, key));
      }
      return found;
    });
    if (faults) process.exitCode = 1;
  });

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new CommandRefused(`${file} cannot be read.`);
  });
}
