/** The log as chat surfaces need it; pino satisfies it. No question or record text goes into it at info. */
export interface ChatLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
