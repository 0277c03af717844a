// One WebSocket for the whole page: a named subscription per column, each with its own cursor. After a loss it comes
// back by itself and resumes every subscription where it stood, so that nothing is missed and nothing comes twice.

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

export class Feed {
  #address;
  #listener;
  #socket = null;
  #wait = FIRST_WAIT_MS;
  #timer = null;
  #subscriptions = new Map();
  #caughtUpAt = 0;
  #lostBefore = false;

  /**
   * @param address of /v1/ws
   * @param listener `connection(state, since)`, `update(names, update, leaves, meanwhile)`, `gap(name)`,
   *     `refused(name, problem)`; a meanwhile update happened while the connection was lost
   */
  constructor(address, listener) {
    this.#address = address;
    this.#listener = listener;
  }

  /** Follows what matches `filter` from after `cursor`, in place of what this name followed before. */
  subscribe(name, filter, cursor) {
    this.#subscriptions.set(name, { filter, cursor });
    this.#say({ op: "subscribe", name, filter, after: String(cursor) });
  }

  unsubscribe(name) {
    if (this.#subscriptions.delete(name)) this.#say({ op: "unsubscribe", name });
  }

  start() {
    clearTimeout(this.#timer);
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.onmessage = (message) => this.#hear(JSON.parse(message.data));
    socket.onclose = () => this.#lost();
    socket.onopen = () => {
      for (const [name, { filter, cursor }] of this.#subscriptions) {
        this.#say({ op: "subscribe", name, filter, after: String(cursor) });
      }
    };
  }

  /** Tries at once instead of waiting, when the browser says the network is back. */
  hurry() {
    if (this.#timer !== null) this.start();
  }

  #say(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #hear(message) {
    switch (message.op) {
      case "position":
        if ("oldest" in message) this.#welcome(message.cursor);
        else if (message.live) this.#advance(message.cursor);
        break;
      case "update": {
        const { sequence } = message.update;
        for (const name of message.matches) {
          const subscription = this.#subscriptions.get(name);
          if (subscription) subscription.cursor = Math.max(subscription.cursor, sequence);
        }
        this.#listener.update(message.matches, message.update, message.leaves ?? [], sequence <= this.#caughtUpAt);
        break;
      }
      case "gap":
        this.#listener.gap(message.name ?? null);
        break;
      case "problem":
        this.#listener.refused(message.name ?? null, message.problem);
        break;
      default: // subscribed, unsubscribed: as asked for
    }
  }

  #welcome(cursor) {
    this.#wait = FIRST_WAIT_MS;
    this.#timer = null;
    // What happened until here happened while nobody listened.
    this.#caughtUpAt = this.#lostBefore ? cursor : 0;
    this.#listener.connection("live", null);
  }

  /** A rule that lets little through is not left behind: nothing up to here was for it. */
  #advance(cursor) {
    for (const subscription of this.#subscriptions.values()) subscription.cursor = Math.max(subscription.cursor, cursor);
  }

  #lost() {
    if (!this.#lostBefore || this.#timer === null) this.#listener.connection("lost", new Date());
    this.#lostBefore = true;
    // Spread, so that a thousand tabs do not come back in the same second.
    this.#timer = setTimeout(() => this.start(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
  }
}
