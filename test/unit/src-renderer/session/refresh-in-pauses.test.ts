import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshInPauses } from '../../../../src-renderer/session/refresh-in-pauses.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function counted(isBusy: () => boolean) {
  const seen = { refreshes: 0 };
  const pausing = refreshInPauses(() => (seen.refreshes += 1), isBusy);
  return { seen, pausing };
}

describe('refreshing in pauses', () => {
  it('asks once for changes that come together', () => {
    const { seen, pausing } = counted(() => false);
    pausing.ask();
    pausing.ask();
    expect(seen.refreshes).toBe(0);
    vi.advanceTimersByTime(200);
    expect(seen.refreshes).toBe(1);
    pausing.ask();
    vi.advanceTimersByTime(200);
    expect(seen.refreshes).toBe(2);
  });

  it('waits while commands are on their way, but not for ever', () => {
    let busy = true;
    const { seen, pausing } = counted(() => busy);
    pausing.ask();
    vi.advanceTimersByTime(1000);
    expect(seen.refreshes).toBe(0);
    vi.advanceTimersByTime(1500);
    expect(seen.refreshes).toBe(1);
    pausing.ask();
    vi.advanceTimersByTime(500);
    busy = false;
    vi.advanceTimersByTime(200);
    expect(seen.refreshes).toBe(2);
  });

  it('does nothing after it was stopped', () => {
    const { seen, pausing } = counted(() => false);
    pausing.ask();
    pausing.stop();
    vi.advanceTimersByTime(5000);
    expect(seen.refreshes).toBe(0);
  });
});
