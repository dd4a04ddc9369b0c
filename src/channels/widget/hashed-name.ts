/** Whether a file of the widget is named by its content: another content has another name. */
export function isHashed(name: string): boolean {
  return /-[\w-]{8}\.js$/.test(name);
}
