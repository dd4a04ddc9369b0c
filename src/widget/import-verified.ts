/**
 * Imports a module of ours whose bytes are the ones that were built; rejects when they are not, or can't be fetched.
 *
 * `import()` takes no integrity hash, but it reuses a module that `<link rel="modulepreload">` has checked. Neither is
 * a sink of Trusted Types. A browser that can't preload imports without the check.
 */
export async function importVerified<Module>(url: string, integrity: string): Promise<Module> {
  const link = document.createElement('link');
  if (link.relList.supports('modulepreload')) {
    await new Promise((resolve, reject) => {
      Object.assign(link, { rel: 'modulepreload', href: url, integrity, onload: resolve, onerror: reject });
      document.head.append(link);
    });
  }
  return import(/* @vite-ignore */ url);
}
