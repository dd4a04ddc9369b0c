/** Hands the visitor a text as a file. Nothing is sent anywhere. */
export function saveText(text: string, fileName: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has the data by then, in every browser.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
