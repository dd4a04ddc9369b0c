/** What the controls of the panel do. */
import type { PublishedQuestion } from '../chat.ts';
import { emit } from '../emit.ts';
import { MAX_QUESTION } from './limits.ts';
import type { Actions, View } from './model.ts';
import { scrollToLatest } from './scroll.ts';
import type { Stage } from './stage.ts';

const NO_MATCHES = { matches: [], active: -1 } as const;

/** The actions on a stage; opening and closing are the face's. */
export function actionsOf(stage: Stage, { open, close }: Pick<Actions, 'open' | 'close'>): Actions {
  const { view, change, chat, find } = stage;
  const ask = (question: string) => {
    change(NO_MATCHES);
    chat().ask(question);
  };
  return {
    open,
    close,
    ...conversationActions(stage, ask),
    ...composerActions(stage, ask),
    toggleMenu: () => {
      const hadKeyboard = find('#menu:focus-within');
      change({ isMenuOpen: !view().isMenuOpen });
      if (hadKeyboard) find('#more')?.focus();
    },
    show: (screen) => {
      change({ screen, isMenuOpen: false });
      find(FOCUS_OF[screen])?.focus();
      scrollToLatest(find('#log'));
    },
  };
}

/** Where the keyboard goes with each screen. */
const FOCUS_OF: Readonly<Record<View['screen'], string>> = {
  conversation: '#question',
  privacy: '#privacy',
  confirm: '#confirm-title',
};

type Ask = (question: string) => void;

function conversationActions(
  { host, chat, find, strings, announcer }: Stage,
  ask: Ask,
): Pick<Actions, 'ask' | 'askForPerson' | 'tryAgain' | 'rate'> {
  const press = (question: string) => {
    const button = find('footer button:focus');
    ask(question);
    // The same button has another question now, or would ask once more.
    if (button) find('#log')?.focus();
  };
  return {
    ask: press,
    askForPerson: () => {
      // A clinic with another way to a person takes over here.
      if (emit(host, 'handoff')) press(strings().composer.personQuestion);
    },
    tryAgain: (id) => chat().tryAgain(id),
    rate: (id, feedback) => {
      chat().rate(id, feedback);
      const rated = chat().state.items.find((item) => item.id === id);
      const entries = rated?.kind === 'replied' ? rated.reply.answers.map(({ entry }) => entry) : [];
      emit(host, 'feedback', { feedback, entries });
      announcer.say(strings().reply.thanks);
    },
  };
}

function composerActions(
  { chat, view, change, drawer, strings, announcer }: Stage,
  ask: Ask,
): Pick<Actions, 'type' | 'move' | 'pick' | 'closeMatches' | 'send'> {
  let questions: Promise<readonly PublishedQuestion[]> | undefined;
  return {
    type: (draft) => {
      change({ draft, active: -1 });
      questions ??= chat().questions();
      void questions.then(
        (published) => {
          // The list may have come after more was typed.
          if (view().draft === draft) change({ matches: drawer()?.findQuestions(published, draft) ?? [] });
        },
        () => {
          questions = undefined;
        },
      );
    },
    move: (by) => {
      const { active, matches } = view();
      // One place more than there are matches: the draft itself.
      const places = matches.length + 1;
      change({ active: ((active + 1 + by + places) % places) - 1 });
    },
    pick: (question) => {
      change({ draft: '' });
      ask(question);
    },
    closeMatches: () => change(NO_MATCHES),
    send: () => {
      const { draft, matches, active } = view();
      const question = matches[active]?.question ?? draft.trim();
      if (question.length > MAX_QUESTION) announcer.say(strings().composer.tooLong(MAX_QUESTION));
      if (question === '' || question.length > MAX_QUESTION) return;
      change({ draft: '' });
      ask(question);
    },
  };
}
