/** The keyboard most people type on. */

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters lie side by side, on one row or on the next; given as a word of two. */
export function areNeighbours([a = '', b = '']: string): boolean {
  const place = (letter: string): readonly [number, number] => {
    const row = KEY_ROWS.findIndex((keys) => keys.includes(letter));
    return [row, KEY_ROWS[row]?.indexOf(letter) ?? 0];
  };
  const [rowA, columnA] = place(a);
  const [rowB, columnB] = place(b);
  return Math.abs(rowA - rowB) <= 1 && Math.abs(columnA - columnB) <= 1;
}
