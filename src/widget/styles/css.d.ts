/** Vite gives a stylesheet as text, minified. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
