import type { Contender } from '../contender.ts';
import { peer } from '../peers.ts';

interface Manager {
  readonly addDocument: (language: string, text: string, intent: string) => void;
  readonly train: () => Promise<unknown>;
  readonly process: (language: string, text: string) => Promise<Processed>;
}
interface Processed {
  readonly classifications: readonly { readonly intent: string; readonly score: number }[];
}

/** Its perceptron for each label, trained on the phrasings. */
export const nodeNlp: Contender = {
  name: 'node-nlp',
  build: async (phrasings) => {
    const { NlpManager } = peer<{ readonly NlpManager: new (settings: object) => Manager }>('node-nlp');
    const manager = new NlpManager({ languages: ['en'], forceNER: false, autoSave: false, nlu: { log: false } });
    for (const { label, text } of phrasings) manager.addDocument('en', text, label);
    await manager.train();
    return async (text) => {
      const { classifications } = await manager.process('en', text);
      return classifications
        .filter(({ intent, score }) => intent !== 'None' && score > 0)
        .map(({ intent, score }) => ({ label: intent, score }));
    };
  },
};
