import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exitWhenIdle } from '../../../../../src-main/hosts/browser/exit-when-idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a host that ends when idle', () => {
  it('waits two minutes for its first window', () => {
    const exit = vi.fn<() => void>();
    exitWhenIdle(exit);
    vi.advanceTimersByTime(119_000);
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(exit).toHaveBeenCalledOnce();
  });

  it('stays while a window is open, and over a reload', () => {
    const exit = vi.fn<() => void>();
    const windows = exitWhenIdle(exit);
    windows(1);
    vi.advanceTimersByTime(3_600_000);
    windows(0);
    vi.advanceTimersByTime(5_000);
    windows(1);
    vi.advanceTimersByTime(3_600_000);
    expect(exit).not.toHaveBeenCalled();
  });

  it('ends ten seconds after the last window was closed', () => {
    const exit = vi.fn<() => void>();
    const windows = exitWhenIdle(exit);
    windows(2);
    windows(1);
    windows(0);
    vi.advanceTimersByTime(11_000);
    expect(exit).toHaveBeenCalledOnce();
  });
});
