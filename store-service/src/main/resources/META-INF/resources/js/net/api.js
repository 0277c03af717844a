// The public API over HTTP. Every call has a time-out; an error says what the server said.

const TIME_OUT_MS = 10_000;

/** What the server answered instead of what was asked for (RFC 9457), or that it did not answer. */
export class ApiError extends Error {
  /**
   * @param status the HTTP status; 0 where there was no answer
   * @param message for the reader
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(TIME_OUT_MS), ...options });
  } catch {
    throw new ApiError(0, "");
  }
  const type = response.headers.get("Content-Type") ?? "";
  const body = type.includes("json") ? await response.json().catch(() => null) : null;
  if (!response.ok) {
    const fields = (body?.errors ?? []).map((error) => `${error.field}: ${error.detail ?? error.message ?? ""}`);
    throw new ApiError(response.status, [body?.detail ?? body?.title ?? `HTTP ${response.status}`, ...fields].join(" "));
  }
  return body;
}

export const get = (path) => call(path, {});

export const send = (method, path, body) =>
  call(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
