/** The face of the assistant: what a page and a visitor can have it do. */
import { emit } from '../emit.ts';
import type { Face } from '../face.ts';
import { actionsOf } from './actions.ts';
import { doorOf } from './door.ts';
import { listen } from './listen.ts';
import { isPhone } from './panel-dialog.ts';
import { openStage, type Stage, type StageParts } from './stage.ts';

/** Draws the closed panel; nothing is fetched but a language. */
export async function openFace(parts: Omit<StageParts, 'actions'>): Promise<Face> {
  const stage = await openStage({
    ...parts,
    actions: (drawn) => actionsOf(drawn, { open, close: () => door.close() }),
  });
  const { host, view } = stage;
  const door = doorOf(stage);
  const tease = teaserOf(stage);
  /** Ends with the element's stay on the page. */
  let presence: AbortController | undefined;
  let hasChat = false;
  emit(host, 'ready');
  const toggle = () => (view().isOpen ? door.close() : open());
  return { begin, open, close: door.close, toggle, ask, reset, refresh, leave };

  function begin(opens: boolean): void {
    if (hasChat) join();
    // A panel that fills the screen would hide the page somebody has just asked for.
    if (opens && isPhone() && !view().isOpen) host.removeAttribute('open');
    else if (opens) show();
    else tease(true);
  }

  function open(): void {
    show();
    stage.change({ screen: 'conversation', isMenuOpen: false });
    stage.find('#question')?.focus();
  }

  function show(): void {
    join();
    tease(false);
    door.show();
  }

  function ask(question = ''): void {
    open();
    stage.chat().ask(question);
  }

  function reset(): void {
    join();
    stage.change({ screen: 'conversation', isMenuOpen: false });
    void stage.chat().startOver();
  }

  function refresh(): void {
    void stage.reread().then(() => {
      const opens = host.hasAttribute('open');
      if (opens && !view().isOpen) show();
      else if (!opens) door.close();
      if (!view().isOpen) tease(true);
    });
  }

  function join(): void {
    if (presence !== undefined) return;
    presence = new AbortController();
    hasChat = true;
    listen(stage, { resized: () => view().isOpen && door.show(), closed: door.close, signal: presence.signal });
  }

  function leave(): void {
    presence?.abort();
    presence = undefined;
  }
}

/** Shows the page's greeting, once as long as it is the same; whoever has opened the panel needs none. */
function teaserOf(stage: Stage): (isShown: boolean) => void {
  let last: string | undefined;
  return (isShown) => {
    const { greeting } = stage.settings();
    if (greeting === last) return;
    last = greeting;
    if (!isShown) return;
    stage.fetchDrawer();
    stage.change({ isTeased: greeting !== undefined });
  };
}
