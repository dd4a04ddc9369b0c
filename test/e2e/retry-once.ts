/** A real browser on a busy machine may miss a moment: a test is tried once more, and what failed before is printed. */
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
