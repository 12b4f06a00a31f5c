/** What one voice says in one go. */
export interface Utterance {
  readonly speaker: string | null;
  readonly words: string;
  /** When it begins, `HH:MM:SS`. */
  readonly time: string;
}

/** `01:02:03` of seconds from the start of a recording. */
export function timeOfSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** `0:03`, `1:02:03`, `00:01:02,500`, `0:0:3.860` → `HH:MM:SS`; null for anything else. */
export function timeOfClock(clock: string): string | null {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,]\d{1,7})?$/u.exec(clock.trim()) ?? [];
  if (minutes === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return timeOfSeconds(Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds));
}
