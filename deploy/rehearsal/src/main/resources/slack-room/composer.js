// Where people type. A slash opens the list of what the bot understands.
import { fill, firstName, h } from "./dom.js";
import { act, state } from "./state.js";

const MATCHES = 8;

/** Draws a composer for a channel, or for a thread in it. */
export function drawComposer(place, channelId, thread) {
  const channel = state.channels.get(channelId);
  const me = state.people.get(state.as);
  const where = thread ? "Reply…" : channel.is_im ? "Message the app" : `Message #${channel.name} as ${firstName(me)}, or type / for commands`;
  const note = h("div", { class: "composer-note", role: "status" });
  const popup = h("div", { class: "hints", role: "listbox", "aria-label": "Commands", id: `hints-${thread || "main"}`, hidden: true });
  const input = h("textarea", { rows: 1, class: "composer-input", placeholder: where, "aria-label": where, "aria-controls": popup.id, "aria-autocomplete": "list", maxlength: 4000 });
  const send = h("button", { type: "button", class: "send", "aria-label": "Send", onclick: () => submit() }, "➤");
  const draft = `${state.as}/${channelId}/${thread || ""}`;
  let chosen = -1;

  const matches = () => {
    const typed = input.value.toLowerCase().replace(/\s+/g, " ");
    if (!typed.startsWith("/") || thread) return [];
    const lower = (hint) => hint.usage.toLowerCase();
    const hits = state.hints.filter((hint) => lower(hint).startsWith(typed.trimEnd()) || typed.startsWith(literal(hint.usage) + " "));
    const parts = typed.split(" ");
    const inside = parts.length === 2 && parts[1].length > 2 ? state.hints.filter((hint) => !hits.includes(hint) && (literal(hint.usage) + " " + hint.meaning.toLowerCase()).includes(parts[1])) : [];
    return [...hits, ...inside];
  };

  const redraw = () => {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 200)}px`;
    send.classList.toggle("ready", input.value.trim() !== "");
    const found = matches();
    chosen = Math.min(chosen, found.length - 1);
    popup.hidden = !found.length;
    fill(popup, h("div", { class: "hints-head" }, "What the bot understands ", h("kbd", {}, "↑"), h("kbd", {}, "↓"), " choose ", h("kbd", {}, "Tab"), " complete ", h("kbd", {}, "Enter"), " send"),
      visible(found).map((hint) => h("div", {
        class: "hint-row" + (found.indexOf(hint) === chosen ? " chosen" : ""), role: "option", "aria-selected": String(found.indexOf(hint) === chosen),
        onmousedown: (event) => {
          event.preventDefault();
          take(hint);
        },
      }, h("code", {}, hint.usage), h("span", {}, hint.meaning))));
  };

  const visible = (found) => {
    const from = Math.max(0, Math.min(chosen - MATCHES + 2, found.length - MATCHES));
    return found.slice(from, from + MATCHES);
  };

  const take = (hint) => {
    const base = literal(hint.usage);
    input.value = base + (base === hint.usage ? "" : " ");
    state.drafts.set(draft, input.value);
    chosen = -1;
    redraw();
    input.focus();
  };

  const submit = async () => {
    const text = input.value.trim();
    if (!text) return;
    if (thread && text.startsWith("/")) {
      note.textContent = `${text.split(" ")[0]} is not supported in threads. Use the channel.`;
      return;
    }
    input.value = "";
    state.drafts.delete(draft);
    chosen = -1;
    note.textContent = "";
    redraw();
    const kind = text.startsWith("/") ? "command" : "say";
    const slow = setTimeout(() => (note.textContent = "Waiting for the bot…"), 600);
    const result = await act(kind, { channel: channelId, text, thread: thread || "" }).catch(() => ({ ok: false, trouble: "the room itself does not answer" }));
    clearTimeout(slow);
    note.textContent = result.ok ? "" : `Not taken: ${result.trouble}`;
    if (!result.ok && !input.value) {
      input.value = text;
      state.drafts.set(draft, text);
      redraw();
    }
  };

  input.addEventListener("input", () => {
    state.drafts.set(draft, input.value);
    redraw();
  });
  input.addEventListener("blur", () => (popup.hidden = true));
  input.addEventListener("focus", redraw);
  input.addEventListener("keydown", (event) => {
    const found = matches();
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (chosen >= 0 && found[chosen]) take(found[chosen]);
      else submit();
    } else if (event.key === "Tab" && found.length && !popup.hidden) {
      event.preventDefault();
      take(found[Math.max(0, chosen)]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length && !popup.hidden) {
      event.preventDefault();
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : -1) + found.length + (chosen < 0 && event.key === "ArrowUp" ? 1 : 0)) % found.length;
      redraw();
    } else if (event.key === "Escape") {
      popup.hidden = true;
    }
  });
  fill(place, popup, h("div", { class: "composer" }, input, send), note);
  input.value = state.drafts.get(draft) || "";
  send.classList.toggle("ready", input.value.trim() !== "");
  if (!thread) input.focus();
}

/** The part of a usage one types as it stands: {@code /cutover approve} of {@code /cutover approve GATE}. */
function literal(usage) {
  const parts = usage.split(" ");
  const end = parts.findIndex((part) => /[[\]A-Z|<@]/.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).join(" ");
}
