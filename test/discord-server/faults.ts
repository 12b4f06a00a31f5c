/** A fault that the next matching call meets. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  readonly kind:
    | { readonly status: number; readonly code?: number }
    | { readonly retryAfter: number }
    | "cut";
}

/** Discord's error bodies: a code, a sentence, and for 50035 the nested `errors`. */
export class ApiFault extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.body = { code, message, ...(errors === undefined ? {} : { errors }) };
  }
}

export const unknownInteraction = () => new ApiFault(404, 10062, "Unknown interaction");
export const alreadyAcknowledged = () =>
  new ApiFault(400, 40060, "Interaction has already been acknowledged.");
export const invalidToken = () => new ApiFault(401, 50027, "Invalid Webhook Token");
export const unknownWebhook = () => new ApiFault(404, 10015, "Unknown Webhook");
export const unknownChannel = () => new ApiFault(404, 10003, "Unknown Channel");
export const unauthorized = () => new ApiFault(401, 0, "401: Unauthorized");

/** 50035 with one nested error at a path such as `components.0.components.1.custom_id`. */
export function invalidForm(path: string, message: string): ApiFault {
  const errors = path
    .split(".")
    .reverse()
    .reduce<object>((inner, key) => ({ [key]: inner }), {
      _errors: [{ code: "BASE_TYPE_BAD_LENGTH", message }],
    });
  return new ApiFault(400, 50035, "Invalid Form Body", errors);
}
