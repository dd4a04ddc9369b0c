import { describe, expect, it } from '@jest/globals';
import { Fault, toFault } from '../../src/errors.ts';
import { errorFields } from '../../src/log.ts';

/** As Express's body parsers throw them. */
function parserError(type: string): Error {
  return Object.assign(new Error('quotes what was typed\n    at home'), { type, status: 400 });
}

describe('toFault', () => {
  it('leaves a fault as it is', () => {
    const fault = new Fault('entry-not-found');
    expect(toFault(fault)).toBe(fault);
  });

  it.each([
    ['entity.too.large', 'body-too-large'],
    ['entity.parse.failed', 'body-not-json'],
    ['charset.unsupported', 'not-acceptable-type'],
    ['encoding.unsupported', 'not-acceptable-type'],
    ['request.aborted', 'body-invalid'],
  ])('knows %s', (type, code) => {
    expect(toFault(parserError(type)).code).toBe(code);
  });

  it('takes for the caller’s what Express’s parsers show the caller', () => {
    const unpacked = Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR', status: 400 });
    expect(toFault(Object.assign(unpacked, { expose: true })).code).toBe('body-invalid');
  });

  it.each([new Error('any'), 'a string', undefined, { status: 404 }, Object.assign(new Error('any'), { status: 404 })])(
    'takes anything else for our own fault',
    (thrown) => {
      expect(toFault(thrown).code).toBe('internal');
    },
  );

  it('keeps the cause, and leaves its message out of the log', () => {
    const fault = toFault(parserError('entity.parse.failed'));
    expect(fault.cause).toBeInstanceOf(Error);
    expect(JSON.stringify(errorFields(fault))).toContain('body-not-json');
    expect(JSON.stringify(errorFields(fault))).not.toMatch(/quotes what was typed|at home/);
  });
});
