/** One call of a chat model: what it is told, what it is given, and when it must be over. */
export interface ChatRequest {
  /** Fixed sentences of ours; nothing that came from a record or a person. */
  readonly instructions: string;
  /** The data to work on, as JSON: records and questions are only ever in here. */
  readonly data: string;
  /** Ends the call, its connection included. */
  readonly signal: AbortSignal;
}

/**
 * Port to whatever completes a text. What comes back is claimed by nobody: `answer/leash` decides what of it
 * may be shown.
 */
export interface ChatModel {
  /** Provider and model, for the log. */
  readonly modelId: string;
  /** True when the model runs on this machine or in its private network: then it may be given what is not public. */
  readonly isOnPremises: boolean;
  /** The whole reply. Throws `model-failed` for everything that is no reply, an over-long one included. */
  complete(request: ChatRequest): Promise<string>;
}
