/** Two presses on one spot are one: the second would be on what has come in the place of the first. */

const SOON_MS = 400;
const NEAR_PX = 30;

export function pressOnce(root: ShadowRoot): void {
  let last: MouseEvent | undefined;
  root.addEventListener(
    'click',
    (event) => {
      if (!(event instanceof MouseEvent)) return;
      const before = last;
      last = event;
      if (!before || !isAgain(event, before)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

/** The keyboard, whose presses have no count, presses what it means to. */
function isAgain(event: MouseEvent, before: MouseEvent): boolean {
  const moved = Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
  return event.detail > 0 && event.timeStamp - before.timeStamp < SOON_MS && moved < NEAR_PX;
}
