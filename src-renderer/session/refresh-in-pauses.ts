const PAUSE_MS = 80;
const LONGEST_WAIT_MS = 2000;

/**
 * Refreshes when changes pause, and now and then while they come one after the other: asking
 * everything anew after each of many quick decisions would only delay the next. `isBusy` tells
 * whether a command is on its way.
 */
export function refreshInPauses(refresh: () => void, isBusy: () => boolean) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince = 0;
  const run = () => {
    if (isBusy() && performance.now() - waitingSince < LONGEST_WAIT_MS) {
      timer = setTimeout(run, PAUSE_MS);
      return;
    }
    timer = null;
    refresh();
  };
  return {
    ask() {
      if (timer !== null) return;
      waitingSince = performance.now();
      timer = setTimeout(run, PAUSE_MS);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
