import { QueryFailedError } from 'typeorm';
import { loggable, reasonOf } from './loggable.js';

const said = '金丝雀';
const driver = Object.assign(new Error(`Duplicate entry '${said}' for key 'title'`), { code: 'ER_DUP_ENTRY' });
const parse = () => {
  try {
    return JSON.parse(`{"a": ${said}}`) as Error;
  } catch (error) {
    return error as Error;
  }
};

test.each<[string, Error, string]>([
  ['a failed statement', new QueryFailedError(`INSERT '${said}'`, [said], driver), 'QueryFailedError ER_DUP_ENTRY'],
  ['the driver’s own error', Object.assign(driver, { sqlMessage: said }), 'Error ER_DUP_ENTRY'],
  ['a text that is no JSON', parse(), 'SyntaxError'],
])('%s is logged by name and place, without what it quotes (Q22)', (_, error, reason) => {
  expect(reasonOf(error)).toBe(reason);
  expect(loggable(error)).not.toContain(said);
  expect(loggable(error)).toMatch(/^.*\n\s+at .*loggable\.spec/s);
});

test('other errors keep their words', () => {
  expect(reasonOf(new Error('too late'))).toBe('too late');
  expect(loggable(new Error('too late'))).toMatch(/^Error: too late\n\s+at /);
  expect(loggable('odd')).toBe('odd');
});
