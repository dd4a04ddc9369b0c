/** Three projects: `unit` takes seconds, `e2e` starts servers, `browser` needs a Chromium and says so without one. */
const modern = { jsc: { target: 'es2023' }, module: { type: 'es6' } };
const typescript = { ...modern, jsc: { ...modern.jsc, parser: { syntax: 'typescript' } } };

const shared = {
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript],
    // The Agents SDK requires jose, which is an ES module: Node does that, Jest has to be helped.
    '/node_modules/jose/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2023' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
};

const project = (displayName, ...folders) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.ts$'],
});

export default {
  maxWorkers: '100%',
  // A test that hangs must end; how fast things are is for the benchmarks, on a machine that is not shared.
  testTimeout: 60_000,
  projects: [
    project('unit', 'unit', 'contract'),
    project('e2e', 'e2e'),
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.browser.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/e2e/retry-once.ts'],
    },
  ],
};
