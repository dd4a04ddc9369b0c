/** The command `match`: the engine alone, on any phrasings and any questions. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readInput } from './input-file.ts';
import { jsonLines, type Lines } from './json-lines.ts';
import { type Engine, engine } from './matching/engine.ts';

const MATCH_HELP = `Usage: npm run --silent match -- --knowledge KB.jsonl --questions Q.jsonl

  --knowledge FILE   JSON Lines {"label","text"}, several a label; an optional "answer" helps to find its label
  --questions FILE   JSON Lines {"id","text"}

  Writes a JSON line for each question: {"id","candidates":[{"label","score","confidence"}],"decision","ms"}.
`;

const phrasingSchema = z.object({
  label: z.string(),
  text: z.string().regex(/\S/),
  answer: z.string().optional().catch(undefined),
});
const questionSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

type Phrasing = z.infer<typeof phrasingSchema>;
type Question = z.infer<typeof questionSchema>;

/** Answers every question of a file. The exit code: 1 if a line could not be used, 2 if there was nothing to work on. */
export function matchCommand(words: readonly string[]): number {
  const asked = requestIn(words);
  switch (asked.kind) {
    case 'help':
      process.stdout.write(MATCH_HELP);
      return 0;
    case 'wrong':
      process.stderr.write(`${asked.reason}\n\n${MATCH_HELP}`);
      return 2;
    case 'files':
      answerAll(asked.phrasings.good, asked.questions.good);
      return complain(asked.knowledgePath, asked.phrasings) + complain(asked.questionsPath, asked.questions) > 0
        ? 1
        : 0;
  }
}

type Request =
  | {
      readonly kind: 'files';
      readonly knowledgePath: string;
      readonly phrasings: Lines<Phrasing>;
      readonly questionsPath: string;
      readonly questions: Lines<Question>;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

function requestIn(words: readonly string[]): Request {
  const options = { knowledge: { type: 'string' }, questions: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    const { knowledge, questions, help } = parseArgs({ args: [...words], options }).values;
    if (help === true) return { kind: 'help' };
    if (knowledge === undefined || questions === undefined) throw new Error('match needs --knowledge and --questions.');
    return {
      kind: 'files',
      knowledgePath: knowledge,
      phrasings: linesIn(knowledge, phrasingSchema, 'a "label" and a "text" that is not empty'),
      questionsPath: questions,
      questions: linesIn(questions, questionSchema, 'an "id" and a "text"'),
    };
  } catch (error) {
    return { kind: 'wrong', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A file of which no line can be used is another file than the one that was meant; an empty one has nothing wrong. */
function linesIn<Value>(path: string, schema: z.ZodType<Value>, needs: string): Lines<Value> {
  const lines = jsonLines(readInput(path), schema, needs);
  const [first] = lines.bad;
  if (first === undefined || lines.good.length > 0) return lines;
  throw new Error(`No line of ${path} can be used: the first, line ${first.line}, ${first.reason}.`);
}

function answerAll(phrasings: readonly Phrasing[], questions: readonly Question[]): void {
  const answers = answersOf(phrasings);
  const trained = engine({ phrasings, ...(answers.size > 0 && { answers }) });
  for (const question of questions) process.stdout.write(`${JSON.stringify(answer(trained, question))}\n`);
}

/** The first answer that any line of a label gives. */
function answersOf(phrasings: readonly Phrasing[]): ReadonlyMap<string, string> {
  const given = phrasings.flatMap(({ label, answer }) => (answer === undefined ? [] : [[label, answer] as const]));
  return new Map(given.reverse());
}

function answer(trained: Engine, { id, text }: Question): object {
  const startedAt = performance.now();
  const ranking = trained.rank(text);
  const { ranked } = ranking;
  // Nothing found is not covered, however low the thresholds of a small corpus are.
  const decision = ranked.length === 0 ? 'none' : trained.decide(ranking);
  const ms = rounded(performance.now() - startedAt, 2);
  const candidates = ranked.map(({ label, score, confidence }) => ({
    label,
    score: rounded(score, 4),
    confidence: rounded(confidence, 4),
  }));
  return { id, candidates, decision, ms };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Says which lines could not be used; returns how many. */
function complain(path: string, { bad }: Lines<unknown>): number {
  for (const { line, reason } of bad) process.stderr.write(`${path}, line ${line}: ${reason}\n`);
  return bad.length;
}
