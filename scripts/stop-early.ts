/**
 * For scripts that run for long: from now on Ctrl-C asks them to end after the step under way and to print what
 * they have; a second one ends them at once.
 */
export function watchForStop(): () => boolean {
  let isAsked = false;
  process.once("SIGINT", () => {
    isAsked = true;
  });
  return () => isAsked;
}
