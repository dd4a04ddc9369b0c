/**
 * Builds what answers without a server, as the widget is built, into the folder that is named on the command line.
 *
 * A process of its own: the bundler's native part does not take objects from Jest's realm.
 */
import { build } from 'vite';

const [, , folder = ''] = process.argv;

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    // A library: an application would get Vite's preloading with every import(), nearly as large as all of this.
    lib: { entry: { 'open-offline': 'src/widget/open-offline.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: true },
    },
  },
});
