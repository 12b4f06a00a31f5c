import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { AskingLimits } from "./limits-of-asking.js";

/** What is counted of the service; no word of a question or record is in it, and nobody's id. */
export interface Metrics {
  /** An event that was taken up, and how long until it was answered. */
  answered(kind: string, outcome: "answered" | "notice" | "failed", seconds: number): void;
  /** Seconds from an interaction's own time to its acknowledgement. */
  acknowledged(seconds: number): void;
  auditFailed(): void;
  rateLimited(): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds; the third is where Discord gives an interaction up. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** One registry for one service, so that a test may have several. */
export function createMetrics(limits: AskingLimits): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "thuky_" });
  const answers = new Counter({
    name: "thuky_discord_events_total",
    help: "Events taken up, by kind and outcome",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "thuky_discord_answer_seconds",
    help: "Seconds from taking an event up to its answer",
    labelNames: ["kind"],
    buckets: BUCKETS,
    registers,
  });
  const acknowledgement = new Histogram({
    name: "thuky_discord_acknowledge_seconds",
    help: "Seconds until an interaction was acknowledged",
    buckets: BUCKETS,
    registers,
  });
  const auditFailures = new Counter({
    name: "thuky_audit_failures_total",
    help: "Answers that were not sent because the audit could not be written",
    registers,
  });
  const rateLimits = new Counter({
    name: "thuky_discord_rate_limited_total",
    help: "Calls that Discord asked to wait with",
    registers,
  });
  new Gauge({
    name: "thuky_discord_questions_waiting",
    help: "Questions that wait for their turn",
    registers,
    collect() {
      this.set(limits.waiting);
    },
  });
  return {
    answered: (kind, outcome, took) => {
      answers.inc({ kind, outcome });
      seconds.observe({ kind }, took);
    },
    acknowledged: (took) => acknowledgement.observe(took),
    auditFailed: () => auditFailures.inc(),
    rateLimited: () => rateLimits.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
