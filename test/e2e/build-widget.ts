/**
 * Builds the widget into the folder that is named on the command line, as `npm run build:widget` does; with another
 * application, if a second argument names one.
 *
 * A process of its own: the bundler's native part does not take objects from Jest's realm.
 */
import { build } from 'vite';
import config from '../../vite.config.ts';

const [, , outDir = '', app] = process.argv;
const { lib } = config.build;
const entry = app === undefined ? lib.entry : { app };

await build({ ...config, logLevel: 'error', build: { ...config.build, outDir, lib: { ...lib, entry } } });
