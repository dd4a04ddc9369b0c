/** The widget's build: `app-[hash].js` and its chunks as modules, then `loader.js`, which knows the application's hash. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin, type UserConfig } from 'vite';
import { keepBuild } from './tools/kept-builds.ts';

/** What every browser of the last three years runs; `docs/widget.md` says so. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

const OUT = 'dist/widget';

/** Compiles all of it beside the page's own work, instead of each function when it is first called; others ignore it. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

const shared = { target: TARGET, modulePreload: false } as const;

export default {
  configFile: false,
  publicDir: false,
  plugins: [templates(), loader(), keepEarlier()],
  build: {
    ...shared,
    outDir: OUT,
    // Pages that were opened before an update ask for the files of their own build.
    emptyOutDir: false,
    manifest: 'manifest.json',
    // A library finds its chunks beside itself, wherever the page is from.
    lib: { entry: { app: 'src/widget/app.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', minify: true },
    },
  },
} satisfies UserConfig & { configFile: false };

/** Drops the line breaks between the tags of templates: no minifier knows that they are markup. */
function templates(): Plugin {
  return {
    name: 'dermapen-templates',
    transform: (code, id) =>
      id.includes('/src/widget/panel/')
        ? code.replaceAll(/(?<=[>}])\n\s+(?=<|\$\{)/g, '').replaceAll(/\n\s+(?=[@.?]?[\w-]+=[$"])/g, ' ')
        : undefined,
  };
}

/** Builds the loader once the application has its name and its bytes are on the disk; then the playground's script. */
function loader(): Plugin {
  return {
    name: 'dermapen-loader',
    async writeBundle({ dir = OUT }, files) {
      const app = Object.values(files).find((file) => file.type === 'chunk' && file.isEntry);
      if (app === undefined) throw new Error('The build has no application.');
      const integrity = `sha256-${createHash('sha256')
        .update(await readFile(join(dir, app.fileName)))
        .digest('base64')}`;
      const constants = { APP_FILE: JSON.stringify(app.fileName), APP_INTEGRITY: JSON.stringify(integrity) };
      await build(single(dir, 'loader', 'iife', constants));
      const path = join(dir, 'loader.js');
      await writeFile(path, COMPILE_AT_ONCE + (await readFile(path, 'utf8')));
      await build(single(dir, 'playground', 'es', {}));
    },
  };
}

/** Of the earlier builds, the last ones stay. */
function keepEarlier(): Plugin {
  return {
    name: 'dermapen-keep-earlier',
    writeBundle: ({ dir = OUT }, files) => keepBuild(dir, Object.keys(files)),
  };
}

/** One file without chunks, under its own name. */
function single(
  outDir: string,
  name: string,
  format: 'iife' | 'es',
  define: Readonly<Record<string, string>>,
): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { ...define },
    build: {
      ...shared,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: `src/widget/${name}.ts`,
        output: { format, entryFileNames: '[name].js', minify: true },
      },
    },
  };
}
