import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

interface Answer {
  readonly id: string | number;
  readonly candidates: readonly { readonly label: string; readonly score: number; readonly confidence: number }[];
  readonly decision: string;
  readonly ms: number;
}

// Starting a process takes a second, and much longer on a machine with other work.
jest.setTimeout(60_000);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One call of the command for a pair of files: starting it costs more than all that it is asked. */
function run(...options: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'match', ...options], { encoding: 'utf8' });
}

function asked(
  knowledge: readonly string[],
  questions: readonly string[],
): ReturnType<typeof run> & { answers: readonly Answer[] } {
  const [knowledgeFile, questionsFile] = [join(folder, 'knowledge.jsonl'), join(folder, 'questions.jsonl')];
  writeFileSync(knowledgeFile, knowledge.join('\n'));
  writeFileSync(questionsFile, questions.join('\n'));
  const result = run('--knowledge', knowledgeFile, '--questions', questionsFile);
  const lines = result.stdout.split('\n').filter((line) => line !== '');
  return { ...result, answers: lines.map((line): Answer => JSON.parse(line)) };
}

const json = (...values: readonly object[]): readonly string[] => values.map((value) => JSON.stringify(value));

const phrasings = json(
  { label: 'pain', text: 'does it hurt' },
  { label: 'pain', text: 'is the treatment painful', split: 'kb' },
  { label: 'price', text: 'how much does it cost' },
  { label: 'price', text: 'what is the price of a session', answer: 'Ask the reception for our fees.' },
);

describe('match', () => {
  it('answers every question in order with a line of JSON, and nothing else', () => {
    const { status, stderr, answers, stdout } = asked(
      phrasings,
      json(
        { id: 'a', text: 'will it hurt?' },
        { id: 'b', text: 'whats the price', label: 'ignored' },
        { id: 'a', text: 'cost' },
      ),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.map(({ id, candidates }) => [id, candidates[0]?.label])).toEqual([
      ['a', 'pain'],
      ['b', 'price'],
      ['a', 'price'],
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    for (const { candidates, decision, ms } of answers) {
      expect(['answer', 'clarify', 'none']).toContain(decision);
      expect(ms).toBeGreaterThanOrEqual(0);
      for (const { score, confidence } of candidates) {
        expect(Number(score.toFixed(4))).toBe(score);
        expect(Number(confidence.toFixed(4))).toBe(confidence);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  it('gives at most ten candidates, best first', () => {
    const many = Array.from({ length: 14 }, (_, at) => ({
      label: `entry ${at}`,
      text: `how long does step ${at} take`,
    }));
    const [answer] = asked(json(...many), json({ id: 'a', text: 'how long does it take' })).answers;
    const scores = answer?.candidates.map(({ score }) => score) ?? [];
    expect(scores).toHaveLength(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('finds nothing for an empty text or one that has nothing in common with any phrasing', () => {
    const { answers } = asked(
      phrasings,
      json({ id: 'a', text: '' }, { id: 'b', text: ' ?! ' }, { id: 'c', text: 'zzz' }),
    );
    expect(answers.map(({ candidates, decision }) => ({ candidates, decision }))).toEqual(
      Array(3).fill({ candidates: [], decision: 'none' }),
    );
  });

  it('takes any label as it is', () => {
    const labels = ['__proto__', 'constructor', 'ünïcode 💉', ''];
    const texts = ['does it hurt', 'how much is it', 'where are you', 'can I swim'];
    const { status, answers } = asked(
      json(...labels.map((label, at) => ({ label, text: texts[at] }))),
      json(...texts.map((text, at) => ({ id: at, text })), { id: 'p', text: '__proto__ constructor toString' }),
    );
    expect(status).toBe(0);
    expect(answers.slice(0, 4).map(({ id, candidates }) => [id, candidates[0]?.label])).toEqual([...labels.entries()]);
  });

  it('names the lines it cannot use, answers the others and exits with 1', () => {
    const { status, stderr, answers } = asked(
      [...phrasings, 'no JSON', ...json({ label: 'pain' }, { label: 'pain', text: ' ' })],
      ['[]', '', ...json({ id: 'a', text: 'does it hurt' }, { id: 'b' })],
    );
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a']);
    expect(stderr.split('\n').filter((line) => line !== '')).toEqual([
      `${join(folder, 'knowledge.jsonl')}, line 5: is no JSON`,
      `${join(folder, 'knowledge.jsonl')}, line 6: needs a "label" and a "text" that is not empty`,
      `${join(folder, 'knowledge.jsonl')}, line 7: needs a "label" and a "text" that is not empty`,
      `${join(folder, 'questions.jsonl')}, line 1: needs an "id" and a "text"`,
      `${join(folder, 'questions.jsonl')}, line 4: needs an "id" and a "text"`,
    ]);
  });

  it.each([
    ['knowledge', ['label,text', 'pain,does it hurt'], json({ id: 'a', text: 'does it hurt' })],
    ['questions', phrasings, ['id,text', 'a,does it hurt']],
  ])('answers nothing when no line of the %s can be used', (name, knowledge, questions) => {
    const { status, stdout, stderr } = asked(knowledge, questions);
    const file = join(folder, `${name}.jsonl`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`No line of ${file} can be used: the first, line 1, is no JSON.`);
    expect(stderr).toContain('Usage: npm run --silent match');
  });

  it('reads files with carriage returns and a byte order mark', () => {
    const { status, answers } = asked(
      phrasings.map((line) => `${line}\r`),
      json({ id: 'a', text: 'does it hurt' }).map((line) => `\uFEFF${line}\r`),
    );
    expect(status).toBe(0);
    expect(answers[0]?.candidates[0]?.label).toBe('pain');
  });

  it('says nothing is covered when there are no phrasings', () => {
    const { status, answers } = asked([], json({ id: 'a', text: 'does it hurt' }));
    expect(status).toBe(0);
    expect(answers).toMatchObject([{ id: 'a', candidates: [], decision: 'none' }]);
  });

  it.each([
    { options: ['--knowledge', 'package.json'], reason: 'needs --knowledge and --questions' },
    { options: ['--knowledge', 'nowhere.jsonl', '--questions', 'nowhere.jsonl'], reason: 'nowhere.jsonl' },
    { options: ['--colour', 'red'], reason: '--colour' },
  ])('explains its use and exits with 2 when called with $options', ({ options, reason }) => {
    const { status, stdout, stderr } = run(...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Usage: npm run --silent match');
  });

  it('explains its use when asked', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--questions FILE');
  });
});
