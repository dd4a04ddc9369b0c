/** YAML that is well formed, and YAML that must not get in. */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type ParseResult, parseYaml } from '../../../src/knowledge/yaml-file.ts';

const anything = z.record(z.string(), z.unknown());
const parse = (yaml: string): ParseResult<unknown> => parseYaml(anything, 'file.yaml', yaml);

/** The problems as `line rule: message`. */
function found(yaml: string, schema: z.ZodType = anything): readonly string[] {
  const result = parseYaml(schema, 'file.yaml', yaml);
  return result.kind === 'parsed'
    ? []
    : result.problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

describe('parseYaml', () => {
  it('gives the value and the line of each of its fields', () => {
    const result = parse('a: 1\nb:\n  - c: 2\n\n  - c: 3\n');
    if (result.kind === 'refused') throw new Error('refused');
    const { value, lineOf } = result.parsed;
    expect(value).toEqual({ a: 1, b: [{ c: 2 }, { c: 3 }] });
    expect([['a'], ['b'], ['b', 1], ['b', 1, 'c'], ['b', 7, 'x'], ['z'], []].map(lineOf)).toEqual([
      1, 2, 5, 5, 2, 1, 1,
    ]);
  });

  it('says where a field is unknown, missing or wrong', () => {
    const schema = z.strictObject({ a: z.string(), b: z.strictObject({ c: z.string() }) });
    expect(found('a: 1\nb:\n  x: y\n  c: z\n', schema)).toEqual([
      '1 KB004: a: must be text: put a number in quotation marks',
      '3 KB003: unknown field “x”',
    ]);
  });

  it.each([
    ['an anchor', 'a: 1\nb: &x 2\n', ['2 KB002: an anchor (&) is not allowed']],
    ['an anchor on a key', 'a: 1\n&x b: 2\n', ['2 KB002: an anchor (&) is not allowed']],
    ['an alias', 'a: &x 1\nb: *x\n', ['1 KB002: an anchor (&) is not allowed', '2 KB002: an alias (*) is not allowed']],
    ['a repeated key', 'a: 1\nb: 2\na: 3\n', ['3 KB002: “a” stands twice']],
    ['a list as a key', 'a: 1\n? [b, c]\n: 2\n', ['2 KB002: a field name must be plain text']],
    ['__proto__ as a key', 'a: 1\n__proto__: { polluted: yes }\n', ['2 KB002: “__proto__” is not a field name']],
    ['__proto__ further down', 'a:\n  - b: 1\n    "__proto__": 2\n', ['3 KB002: “__proto__” is not a field name']],
  ])('refuses %s', (_name, yaml, problems) => {
    expect(found(yaml)).toEqual(problems);
  });

  it.each([
    ['broken YAML', 'a: [1, 2\n'],
    ['a tab as indentation', 'a:\n\t- b\n'],
    ['a tag of another program', 'a: !!js/function "x"\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
  ])('refuses %s', (_name, yaml) => {
    expect(found(yaml)).toEqual(expect.arrayContaining([expect.stringMatching(/^\d KB002: /)]));
  });

  it('lets no key pollute other objects', () => {
    parse('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('refuses a bomb of aliases without expanding it', () => {
    const names = [...'abcdefghijklmnopqrst'];
    const level = (name: string, below: string): string => `${name}: &${name} [${`*${below}, `.repeat(9)}1]`;
    const bomb = names.map((name, index) => (index === 0 ? 'a: &a [1]' : level(name, names[index - 1] ?? 'a')));
    expect(parse(bomb.join('\n')).kind).toBe('refused');
  });

  it.each(['[', '{a: ', '- ', '? '])('refuses “%s” nested ten thousand deep', (open) => {
    expect(parse(open.repeat(10_000)).kind).toBe('refused');
  });

  // Comparing every key with every other took minutes; this test would then run into its time limit.
  it('takes a file of very many keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`);
    expect(parse(keys.join('\n')).kind).toBe('parsed');
    expect(found(keys.join('\n'), z.strictObject({}))).toHaveLength(20_000);
  });
});
