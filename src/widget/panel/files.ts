/** Files that are dropped or pasted on the panel: the assistant reads none, and says so. */
import type { Stage } from './stage.ts';

export function watchFiles({ dialog, chat }: Stage): void {
  const panel = dialog();
  // Else the browser would leave the page to show the file.
  panel.addEventListener('dragover', (event) => event.preventDefault());
  panel.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) chat().refuseUpload();
  });
  panel.addEventListener('paste', ({ clipboardData }) => {
    // A table copied from a document comes as text and as a picture of it.
    if (clipboardData?.files.length && clipboardData.getData('text') === '') chat().refuseUpload();
  });
}
