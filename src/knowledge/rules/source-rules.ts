/** Rules on sources: every medical sentence is carried by a passage that exists (KB011 to KB013, KB019). */
import { answerPlace, type Draft, fieldPlace, type SourceTexts } from '../draft.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { numbersIn } from './numbers.ts';

interface CitationFile {
  readonly id: string;
  readonly passage: string;
}

/** KB011 to KB013 and KB019 for one entry. */
export function sourceProblems(draft: Draft, texts: SourceTexts): readonly Problem[] {
  const { sources, route } = draft.fields;
  const unsourced = sources.length === 0 && route !== 'clinic';
  return [
    ...(unsourced ? [problem('KB013', fieldPlace(draft, 'sources'), `${draft.id} cites no source`)] : []),
    ...citationProblems(sources, texts, (index) => fieldPlace(draft, 'sources', index)),
    ...uncarriedNumbers(draft, texts),
  ];
}

/** KB011 and KB012: citations, wherever they stand. */
export function citationProblems(
  citations: readonly CitationFile[],
  { sources, texts }: SourceTexts,
  placeOf: (index: number) => Place,
): readonly Problem[] {
  return citations.flatMap(({ id, passage }, index) => {
    if (!Object.hasOwn(sources, id)) return [problem('KB012', placeOf(index), `there is no source “${id}”`)];
    if (texts.get(id)?.includes(passage)) return [];
    return [problem('KB011', placeOf(index), `“${passage}” is not in the source “${id}”`)];
  });
}

function uncarriedNumbers(draft: Draft, texts: SourceTexts): readonly Problem[] {
  if (draft.fields.route === 'clinic') return [];
  const carried = new Set(
    draft.fields.sources.flatMap(({ id, passage }) =>
      numbersIn(passageText(id, passage, texts)).map(({ value }) => value),
    ),
  );
  return numbersIn(draft.written)
    .filter(({ value }) => !carried.has(value))
    .map(({ value, offset }) =>
      problem('KB019', answerPlace(draft, offset, draft.written), `no cited passage carries the number ${value}`),
    );
}

/** The passage, with what it states where it comes from `sources.yaml`. */
function passageText(id: string, passage: string, { sources }: SourceTexts): string {
  const found = sources[id]?.passages?.find((item) => ('quote' in item ? item.quote : item.summary).includes(passage));
  return found === undefined ? passage : `${passage} ${found.states}`;
}
