// Channels on the left, who one acts as on the right, and the head of the conversation.
import { avatar, fill, firstName, h } from "./dom.js";
import { blocks } from "./blocks.js";
import { drawComposer } from "./composer.js";
import { emoji } from "./emoji.js";
import { Form } from "./form.js";
import { closeThread, drawList, toBottom } from "./messages.js";
import { link, mrkdwn, plain } from "./mrkdwn.js";
import { act, direct, markRead, shown, state, unread } from "./state.js";

const side = document.getElementById("side");
const head = document.getElementById("head");
const acting = document.getElementById("acting");
const composer = document.getElementById("composer");

export function drawSide() {
  const channels = [...state.channels.values()].filter((channel) => !channel.is_im);
  const app = [...state.people.values()].find((person) => person.app);
  fill(side,
    h("h2", {}, "Channels"),
    channels.map((channel) => entry("#", channel.name, unread(channel.id), state.at.kind === "channel" && state.at.id === channel.id, () => go({ kind: "channel", id: channel.id }))),
    h("h2", {}, "Apps"),
    entry(avatar(app, true), app.name, direct() ? unread(direct().id) : 0, state.at.kind === "app", () => go({ kind: "app", tab: "home" }), true),
    h("h2", {}, "People"),
    [...state.people.values()].filter((person) => person.handle).map((person) => h("button", {
      type: "button", class: "entry person" + (person.id === state.as ? " me" : ""), title: `Act as ${person.name}`, onclick: () => become(person.id),
    }, avatar(person, true), h("span", { class: "entry-name" }, person.name), person.id === state.as && h("small", {}, "you"))));
  const all = [...state.channels.keys()].reduce((sum, id) => sum + unread(id), 0);
  document.title = (all ? `(${all}) ` : "") + "NXOP rehearsal: Slack room";
}

function entry(sign, name, count, current, onclick, loud) {
  return h("button", { type: "button", class: "entry" + (current ? " current" : "") + (count ? " unread" : ""), "aria-current": current ? "page" : undefined, onclick },
    h("span", { class: "sign" }, sign), h("span", { class: "entry-name" }, name),
    count > 0 && h("span", { class: "count" + (loud ? " loud" : ""), "aria-label": `${count} unread` }, count > 99 ? "99+" : String(count)));
}

export function drawActing() {
  const me = state.people.get(state.as);
  const menu = h("div", { class: "menu people", role: "menu" }, [...state.people.values()].filter((person) => person.handle).map((person) => h("button", {
    type: "button", role: "menuitem", class: "menu-item" + (person.id === state.as ? " current" : ""), "data-person": person.id, onclick: () => become(person.id),
  }, avatar(person, true), h("span", {}, person.name, h("small", {}, (person.groups || []).map((group) => "@" + group.handle).join(" ") || "no role")))));
  fill(acting, h("details", { class: "drop right" },
    h("summary", { class: "me-button", "aria-label": `Acting as ${me.name}. Change person`, id: "acting-button" }, h("span", { class: "acting-label" }, "Acting as"), avatar(me, true), h("strong", {}, me.name), h("span", { "aria-hidden": "true" }, "▾")), menu));
}

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.drop[open]").forEach((open) => {
    if (!open.contains(event.target)) open.open = false;
  });
});

let onPerson = () => {};

export function whenPersonChanges(listener) {
  onPerson = listener;
}

function become(id) {
  if (id !== state.as) onPerson(id);
}

export function go(at) {
  state.at = at;
  closeThread();
  drawAll();
  if (at.kind === "app" && at.tab === "home") act("home", {});
}

export function drawAll() {
  const channel = shown();
  if (channel) markRead(channel.id);
  drawSide();
  drawActing();
  drawHead();
  drawHome();
  if (channel) drawComposer(composer, channel.id);
  else fill(composer);
  drawList();
}

export function drawHead() {
  if (state.at.kind === "app") {
    const tab = (name, words) => h("button", { type: "button", role: "tab", class: "tab" + (state.at.tab === name ? " current" : ""), "aria-selected": String(state.at.tab === name), onclick: () => go({ kind: "app", tab: name }) }, words);
    const app = [...state.people.values()].find((person) => person.app);
    fill(head, h("div", { class: "head-line" }, avatar(app, true), h("div", { class: "head-name" }, app.name)), h("div", { class: "tabs", role: "tablist" }, tab("home", "Home"), tab("messages", "Messages")));
    return;
  }
  const channel = shown();
  fill(head,
    h("div", { class: "head-line" }, h("div", { class: "head-name" }, "# ", channel.name),
      h("div", { class: "topic", title: channel.topic?.value }, channel.topic?.value ? mrkdwn(channel.topic.value) : "No topic yet"),
      h("span", { class: "members", title: "Members" }, `${channel.num_members} members`)),
    marks(channel));
}

function marks(channel) {
  const pins = channel.pins || [];
  const bookmarks = channel.bookmarks || [];
  if (!pins.length && !bookmarks.length) return null;
  return h("div", { class: "marks" },
    pins.slice(-2).map((pin) => h("button", { type: "button", class: "mark", title: pin.text, onclick: () => find(pin.ts) }, emoji("pushpin"), " ", plain(pin.text.slice(0, 60)))),
    bookmarks.map((mark) => h("span", { class: "mark" }, link(mark.link || "", mark.title))));
}

function find(ts) {
  const row = document.querySelector(`#list [data-ts="${ts}"]`);
  if (row) row.scrollIntoView({ block: "start", behavior: "smooth" });
  else toBottom();
}

/** App Home, in place of the list. */
export function drawHome() {
  document.getElementById("home")?.remove();
  if (state.at.kind !== "app" || state.at.tab !== "home") return;
  const ctx = { source: "home", form: Form.of(`${state.as}/home`) };
  const me = state.people.get(state.as);
  const body = state.home ? blocks(state.home.blocks, ctx) : h("div", { class: "empty" }, `The app has published no Home for ${firstName(me)} yet.`);
  document.getElementById("list").before(h("div", { class: "home", id: "home", tabindex: 0 }, h("div", { class: "home-body" }, body)));
}
