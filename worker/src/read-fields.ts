// A request's body as named fields, whether it came as JSON or as a plain form.

export interface Fields {
  kind: "json" | "form";
  /** As text: a number counts as its digits, and what is no text is "". */
  text: (name: string) => string;
  /** A box that is ticked. */
  flag: (name: string) => boolean;
  /** An object's own fields; a form has none. */
  within: (name: string) => Pick<Fields, "text" | "flag"> | null;
  /** An array's elements; a form has none. */
  list: (name: string) => unknown[];
  /** The sender's own name for this request, if it is a UUID. */
  key: string | null;
}

export interface Unreadable {
  kind: "unreadable";
  status: 400 | 415;
  code: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export async function readFields(request: Request): Promise<Fields | Unreadable> {
  switch (mediaType(request)) {
    case "application/json":
      return readJson(await request.text(), request.headers.get("idempotency-key"));
    case "application/x-www-form-urlencoded":
      return readForm(await request.formData());
    default:
      return { kind: "unreadable", status: 415, code: "UNSUPPORTED_MEDIA_TYPE" };
  }
}

function mediaType(request: Request): string | undefined {
  return request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
}

function readJson(text: string, key: string | null): Fields | Unreadable {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: "unreadable", status: 400, code: "MALFORMED_JSON" };
  }
  const fields = within(body);
  if (fields === null) return { kind: "unreadable", status: 400, code: "NOT_AN_OBJECT" };
  if (key !== null && !UUID.test(key)) return { kind: "unreadable", status: 400, code: "BAD_IDEMPOTENCY_KEY" };
  return { kind: "json", ...fields, key };
}

function within(value: unknown): Pick<Fields, "text" | "flag" | "within" | "list"> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const values = value as Record<string, unknown>;
  return {
    text: (name) => asText(values[name]),
    flag: (name) => values[name] === true,
    within: (name) => within(values[name]),
    list: (name) => (Array.isArray(values[name]) ? (values[name] as unknown[]) : []),
  };
}

function readForm(values: FormData): Fields {
  const text = (name: string) => asText(values.get(name));
  const key = text("key");
  return { kind: "form", text, flag: (name) => values.has(name), within: () => null, list: () => [], key: UUID.test(key) ? key : null };
}

/** A number counts as its digits; lone surrogates, which no database keeps, become U+FFFD. */
function asText(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.toWellFormed() : "";
}
