// How many tests passed and failed, from the reports that the test programs write.
import { readFileSync } from 'node:fs';

export function addTotals(left, right) {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed };
}

/** A run that failed without a failed test (a crash, no report) still counts as one failure. */
function settle(totals, status) {
  if (status === 0 || totals.failed > 0) return totals;
  return { ...totals, failed: 1 };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function vitestTotals(file, status) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return settle({ passed: report.numPassedTests, failed }, status);
}

export function playwrightTotals(file, status) {
  const stats = readReport(file)?.stats;
  if (stats === undefined) return { passed: 0, failed: 1 };
  return settle({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, status);
}
