/** The package ships no types; Microsoft's client wants this class as a global in Node. */
declare module 'xhr2' {
  const XMLHttpRequest: new () => object;
  export = XMLHttpRequest;
}
