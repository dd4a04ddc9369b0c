/** Brings what is new into sight, without moving the keyboard. */

const EDGE_PX = 16;

/** The newest item to the end of the log; a reply that is longer than the log with its question on top. */
export function scrollToLatest(log: HTMLElement | null): void {
  const items = log?.querySelectorAll('ol > li');
  const last = items?.[items.length - 1];
  if (!log || !last) return;
  // On a low screen everything scrolls together.
  const box = log.scrollHeight > log.clientHeight ? log : (log.closest('dialog') ?? log);
  const first = last.classList.contains('replied') ? (last.previousElementSibling ?? last) : last;
  const top = first.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  const fits = box.scrollHeight - top <= box.clientHeight;
  box.scrollTop = fits ? box.scrollHeight : top - EDGE_PX;
}
