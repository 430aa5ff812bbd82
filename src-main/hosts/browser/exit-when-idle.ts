const patienceMs = { firstWindow: 120_000, afterLast: 10_000 };

/** Calls `exit` when no window has been open for a while; a reload is shorter than that. */
export function exitWhenIdle(
  exit: () => void,
  patience: typeof patienceMs = patienceMs,
): (openWindows: number) => void {
  let timer = setTimeout(exit, patience.firstWindow);
  return (openWindows) => {
    clearTimeout(timer);
    if (openWindows === 0) timer = setTimeout(exit, patience.afterLast);
  };
}
