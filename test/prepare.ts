/** Before the tests: what matching learns takes seconds, and is learnt once instead of in every worker. */
import { shippedKnowledge } from './fixtures/shipped-knowledge.ts';

shippedKnowledge(() => console.log('Learning the knowledge base once, for all tests …'));
