import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { Instruction } from './instruction.entity.js';
import type { AddresseeRow } from './instruction.queries.js';

/** Instructions as `instruction-list` shows them: who, when, what, and how each addressee carried it out. */
export function instructionLines(
  given: readonly (Pick<Instruction, 'givenBy' | 'createdAt' | 'text'> & { people: readonly AddresseeRow[] })[],
  texts: Texts,
) {
  return given.map(({ givenBy, createdAt, text, people }) => ({
    givenBy,
    at: screenInstant(createdAt),
    text,
    people: people.map(({ name, doneAt, note }) => ({
      name,
      kind: doneAt ? 'ok' : 'wait',
      state: texts.t(`instructions.${doneAt ? 'done' : 'open'}`),
      at: doneAt ? screenInstant(doneAt) : '',
      note,
    })),
  }));
}
