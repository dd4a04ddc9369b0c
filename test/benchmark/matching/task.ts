/**
 * One measurement in a process of its own, so that none pays for the memory and the compiled code of another.
 *
 * Takes the task as JSON, prints the result as JSON. Run by `fresh.ts`.
 */
import { contenders } from './contenders/all.ts';
import { contest } from './contest.ts';
import type { Task } from './fresh.ts';
import { readSet, sampled } from './question-sets.ts';
import { seeds } from './seeds.ts';
import { costsOn } from './shipped/costs.ts';
import { learning } from './shipped/learning.ts';
import { ready } from './shipped/ready.ts';
import { tenfold } from './shipped/tenfold.ts';
import { worst } from './shipped/worst.ts';

const task: Task = JSON.parse(process.argv[2] ?? '');
console.log(JSON.stringify(await run(task)));

async function run(asked: Task): Promise<unknown> {
  switch (asked.kind) {
    case 'contest': {
      const contender = contenders.find(({ name }) => name === asked.contender);
      if (contender === undefined) throw new Error(`There is no contender ${asked.contender}.`);
      return contest(contender, sampled(readSet(asked.folder, asked.set), asked.set, asked.seed));
    }
    case 'seeds':
      return seeds(readSet(asked.folder, asked.set), asked.set, asked.seeds);
    case 'ready':
      return ready(asked.artefact);
    case 'learning':
      return learning(asked.wordings);
    case 'costs':
      return costsOn(asked.contender);
    case 'tenfold':
      return tenfold(asked.times);
    case 'worst':
      return worst();
  }
}
