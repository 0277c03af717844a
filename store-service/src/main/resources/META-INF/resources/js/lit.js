// The one place that names the addresses of lit-html. It escapes every value that goes into a template.
import { directive, Directive } from "/webjars/lit-html/3.3.1/directive.js";
import { ref } from "/webjars/lit-html/3.3.1/directives/ref.js";
import { noChange } from "/webjars/lit-html/3.3.1/lit-html.js";

export { html, nothing, render, svg } from "/webjars/lit-html/3.3.1/lit-html.js";
export { repeat } from "/webjars/lit-html/3.3.1/directives/repeat.js";
export { ref };

/** Calls `act` with the element after each drawing, when it is in the page. */
export const shown = (act) => ref((element) => element && queueMicrotask(() => element.isConnected && act(element)));

/** Sets style properties one by one: a style attribute is what the page's Content-Security-Policy forbids. */
export const css = directive(
  class extends Directive {
    render() {
      return noChange;
    }

    update(part, [properties]) {
      for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value);
      return noChange;
    }
  },
);
