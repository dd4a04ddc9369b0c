/** Brings what is new into sight, without moving the keyboard. */

const EDGE_PX = 16;

/** The newest item to the end of the log; a reply that is longer than the log with its question on top. */
export function scrollToLatest(log: HTMLElement | null): void {
  const latest = log?.querySelector('.latest') ?? log?.querySelector('ol > :last-child');
  if (!log || !latest) return;
  // On a low screen everything scrolls together.
  const box = log.scrollHeight > log.clientHeight ? log : (log.closest('dialog') ?? log);
  const before = latest.previousElementSibling;
  const first = before?.matches('.said') && latest.matches('.replied') ? before : latest;
  const top = first.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  const fits = box.scrollHeight - top <= box.clientHeight;
  // Above the first item stands what everybody should have read.
  box.scrollTop = before === null ? 0 : fits ? box.scrollHeight : top - EDGE_PX;
}
