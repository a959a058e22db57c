// What a person has chosen or typed in blocks, and using it.
import { act } from "./state.js";
import { ask } from "./modal.js";

const forms = new Map();

/** Values by block and action. One form per message or view, surviving its edits. */
export class Form {
  constructor() {
    this.values = {};
  }

  static of(key) {
    if (!forms.has(key)) forms.set(key, new Form());
    return forms.get(key);
  }

  static forget(key) {
    forms.delete(key);
  }

  get(block, action) {
    return (this.values[block] || {})[action];
  }

  set(block, action, values) {
    (this.values[block] ||= {})[action] = values;
  }
}

/** Sends a click or choice, after its confirm dialog; {@code widget} shows that it is under way, and trouble. */
export async function use(ctx, block, element, values, widget) {
  if (element.confirm && !(await ask(element.confirm, element.style))) return false;
  widget.classList.add("busy");
  widget.setAttribute("aria-busy", "true");
  const result = await act("use", {
    source: ctx.source, channel: ctx.channel, ts: ctx.ts, action: element.action_id, values, state: ctx.form.values,
  }).catch(() => ({ ok: false, trouble: "the room itself does not answer" }));
  widget.classList.remove("busy");
  widget.removeAttribute("aria-busy");
  trouble(widget, result.ok ? "" : result.trouble);
  return result.ok;
}

function trouble(widget, words) {
  widget.parentElement?.querySelectorAll(":scope > .trouble").forEach((old) => old.remove());
  if (!words) return;
  const note = document.createElement("span");
  note.className = "trouble";
  note.setAttribute("role", "alert");
  note.textContent = `The app did not take this (${words})`;
  widget.after(note);
}
