// The message list and the thread beside it.
import { avatar, fill, h } from "./dom.js";
import { blocks } from "./blocks.js";
import { drawComposer } from "./composer.js";
import { emoji, known } from "./emoji.js";
import { Form } from "./form.js";
import { mrkdwn } from "./mrkdwn.js";
import { author, inMain, shown, sorted, state } from "./state.js";

const list = document.getElementById("list");
const jump = document.getElementById("jump");
const panel = document.getElementById("thread");
const GROUP_SECONDS = 300;
const WAIT_MILLIS = 700;
const MOST_WAITS = 12;

const stamp = (ts) => new Date(Number(ts) * 1000);
const clock = (when) => when.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
const day = (when) => when.toLocaleDateString("en-US", { weekday: "long", month: "long", day: "numeric" });

// Whether the reader follows the newest message; only scrolling changes it, so growing messages cannot.
let following = true;

export function toBottom() {
  following = true;
  list.scrollTop = list.scrollHeight;
  jump.hidden = true;
}

jump.addEventListener("click", toBottom);
list.addEventListener("scroll", () => {
  following = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  if (following) jump.hidden = true;
});
new ResizeObserver(() => following && toBottom()).observe(list);

/** Draws the whole list of the conversation shown. */
export function drawList() {
  const channel = shown();
  list.hidden = !channel;
  if (!channel) return;
  const nodes = [];
  let before = null;
  for (const message of sorted(channel.id).filter(inMain)) {
    if (!before || stamp(before.ts).toDateString() !== stamp(message.ts).toDateString()) {
      nodes.push(h("div", { class: "day", role: "separator" }, h("span", {}, day(stamp(message.ts)))));
    }
    nodes.push(row(channel.id, message, follows(before, message)));
    before = message;
  }
  if (!nodes.length) nodes.push(h("div", { class: "empty" }, channel.is_im ? "Messages from the app to you appear here." : `This is the very beginning of #${channel.name}. Type / to see what the bot understands.`));
  fill(list, nodes);
  toBottom();
}

function follows(before, message) {
  return before && before.user === message.user && !message.blocks && !before.blocks && !message.is_ephemeral && !before.is_ephemeral && Number(message.ts) - Number(before.ts) < GROUP_SECONDS;
}

/** One message came or changed. */
export function drawMessage(channelId, message) {
  if (state.thread && state.thread.channel === channelId && [message.thread_ts, message.ts].includes(state.thread.ts)) drawThread();
  const channel = shown();
  if (!channel || channel.id !== channelId || !inMain(message)) return;
  const known = list.querySelector(`[data-ts="${message.ts}"]`);
  const stay = !following;
  if (known) {
    const waits = Number(known.dataset.waits || 0);
    if (waits < MOST_WAITS && inUse(known)) {
      known.dataset.waits = waits + 1;
      setTimeout(() => drawMessage(channelId, state.messages.get(channelId)?.get(message.ts) || message), WAIT_MILLIS);
      return;
    }
    replace(known, row(channelId, message, known.classList.contains("follows")));
    if (!stay) toBottom();
    return;
  }
  const all = sorted(channelId).filter(inMain);
  if (all[all.length - 1].ts !== message.ts || all.length === 1) return drawList();
  const before = all[all.length - 2];
  if (stamp(before.ts).toDateString() !== stamp(message.ts).toDateString()) return drawList();
  list.append(row(channelId, message, follows(before, message)));
  if (stay && message.user !== state.as) jump.hidden = false;
  else toBottom();
}

/** An open menu or select must not vanish under the hand when the message is edited. */
function inUse(row) {
  return row.querySelector("details[open]") || row.querySelector("select:focus, input:focus, textarea:focus");
}

function replace(known, fresh) {
  const focused = known.contains(document.activeElement) ? document.activeElement.dataset.action : "";
  fresh.classList.add("changed");
  known.replaceWith(fresh);
  if (focused) fresh.querySelector(`[data-action="${CSS.escape(focused)}"]`)?.focus();
}

export function removeMessage(ts) {
  list.querySelector(`[data-ts="${ts}"]`)?.remove();
  if (state.thread) drawThread();
}

function row(channelId, message, joined, inThread) {
  const who = author(message);
  const when = stamp(message.ts);
  const key = `${state.as}/${channelId}/${message.ts}`;
  const ctx = { source: "message", channel: channelId, ts: message.ts, form: Form.of(key) };
  const name = h("div", { class: "by" },
    h("span", { class: "name" }, who.name), (who.app || who.id === "USLACKBOT") && h("span", { class: "badge" }, "APP"),
    h("time", { datetime: when.toISOString(), title: when.toUTCString() }, clock(when)));
  const body = message.blocks ? blocks(message.blocks, ctx) : message.text && h("div", { class: "text" }, mrkdwn(message.text));
  return h("article", { class: "message" + (joined ? " follows" : "") + (message.is_ephemeral ? " whisper" : ""), "data-ts": message.ts, "aria-label": `${who.name}, ${clock(when)}` },
    h("div", { class: "gutter" }, joined ? h("time", { class: "ghost" }, clock(when).replace(/ [AP]M/, "")) : avatar(who)),
    h("div", { class: "content" },
      message.is_ephemeral && h("div", { class: "only-you" }, emoji("eyes"), " Only visible to you"),
      message.subtype === "thread_broadcast" && !inThread && h("button", { type: "button", class: "replied", onclick: () => openThread(channelId, message.thread_ts) }, "replied to a thread"),
      !joined && name, body,
      message.edited && h("span", { class: "edited", title: stamp(message.edited.ts).toUTCString() }, "(edited)"),
      (message.files || []).map((file) => h("a", { class: "file", href: file.url_private, target: "_blank", rel: "noopener" }, emoji("link"), " ", file.title || file.name)),
      reactions(message), !inThread && replies(channelId, message)),
    !inThread && !message.is_ephemeral && h("div", { class: "tools" }, h("button", { type: "button", onclick: () => openThread(channelId, message.thread_ts || message.ts) }, "Reply in thread")));
}

function reactions(message) {
  if (!message.reactions) return null;
  return h("div", { class: "reactions" }, message.reactions.map((one) => h("span", { class: "reaction" }, known(one.name) ? emoji(one.name) : `:${one.name}:`, ` ${one.count}`)));
}

function replies(channelId, message) {
  if (!message.reply_count || message.subtype === "thread_broadcast") return null;
  const count = `${message.reply_count} ${message.reply_count === 1 ? "reply" : "replies"}`;
  return h("button", { type: "button", class: "replies", onclick: () => openThread(channelId, message.ts) }, h("strong", {}, count), h("span", {}, `Last reply ${clock(stamp(message.latest_reply))}`));
}

export function openThread(channel, ts) {
  state.thread = { channel, ts };
  drawThread(true);
}

export function closeThread() {
  state.thread = null;
  panel.hidden = true;
}

export function drawThread(fresh) {
  if (!state.thread) return closeThread();
  const { channel, ts } = state.thread;
  const all = sorted(channel).filter((message) => message.ts === ts || message.thread_ts === ts);
  panel.hidden = false;
  const name = state.channels.get(channel);
  if (fresh || !panel.querySelector(".thread-list")) {
    fill(panel,
      h("div", { class: "head" }, h("div", { class: "head-name" }, "Thread ", h("small", {}, name && !name.is_im ? "#" + name.name : "")), h("button", { type: "button", class: "plain-button", "aria-label": "Close thread", onclick: closeThread }, "✕")),
      h("div", { class: "thread-list", role: "log", tabindex: 0 }), h("div", { class: "thread-composer" }));
    drawComposer(panel.querySelector(".thread-composer"), channel, ts);
  }
  const box = panel.querySelector(".thread-list");
  const stay = box.scrollHeight - box.scrollTop - box.clientHeight > 80 && !fresh;
  fill(box, all.map((message, i) => [row(channel, message, false, true), i === 0 && h("div", { class: "reply-line" }, h("span", {}, all.length === 1 ? "No replies yet" : `${all.length - 1} ${all.length === 2 ? "reply" : "replies"}`))]));
  if (!stay) box.scrollTop = box.scrollHeight;
}
