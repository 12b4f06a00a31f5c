/** What `thuky doctor` found about one thing. */
export interface Finding {
  /** `fault`: something does not work; `warning`: something is missing or weaker than it could be. */
  readonly state: "ok" | "warning" | "fault";
  readonly subject: string;
  readonly message: string;
  /** What to do; null for what is well. */
  readonly remedy: string | null;
}

export function well(subject: string, message: string): Finding {
  return { state: "ok", subject, message, remedy: null };
}

export function warning(subject: string, message: string, remedy: string): Finding {
  return { state: "warning", subject, message, remedy };
}

export function fault(subject: string, message: string, remedy: string): Finding {
  return { state: "fault", subject, message, remedy };
}
