// What the page knows. Everything comes from the feed; nothing is kept but what was read.

export const state = {
  as: new URLSearchParams(location.search).get("as") || sessionStorage.getItem("as") || "",
  people: new Map(),
  channels: new Map(),
  messages: new Map(),
  views: [],
  home: null,
  hints: [],
  at: { kind: "", id: "" },
  thread: null,
  read: JSON.parse(sessionStorage.getItem("read") || "{}"),
  error: new Map(),
  /** What is typed and not sent, by person, channel and thread: the page is drawn anew when the feed comes back. */
  drafts: new Map(),
};

export const SLACKBOT = { id: "USLACKBOT", name: "Slackbot", shade: 4, groups: [] };

export function load(snapshot) {
  state.as = snapshot.as;
  sessionStorage.setItem("as", state.as);
  state.people = new Map(snapshot.people.map((person, i) => [person.id, { ...person, shade: i }]));
  state.people.set(snapshot.app.id, { ...snapshot.app, app: true, groups: [] });
  state.people.set(SLACKBOT.id, SLACKBOT);
  state.channels = new Map(snapshot.channels.map((channel) => [channel.id, channel]));
  state.messages = new Map([...state.channels.keys()].map((id) => [id, new Map()]));
  snapshot.messages.forEach((entry) => keep(entry.channel, entry.data));
  state.views = snapshot.views;
  state.home = snapshot.home || null;
  state.hints = snapshot.hints;
  if (state.at.kind !== "app" && !state.channels.has(state.at.id)) state.at = { kind: "channel", id: firstChannel().id };
}

export function keep(channel, message) {
  if (!state.messages.has(channel)) state.messages.set(channel, new Map());
  state.messages.get(channel).set(message.ts, message);
}

export function firstChannel() {
  return [...state.channels.values()].find((channel) => !channel.is_im);
}

export function direct() {
  return [...state.channels.values()].find((channel) => channel.is_im);
}

/** The conversation shown now; none in the Home tab. */
export function shown() {
  if (state.at.kind === "app") return state.at.tab === "messages" ? direct() : null;
  return state.channels.get(state.at.id);
}

export function sorted(channel) {
  return [...(state.messages.get(channel) || new Map()).values()].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

export function inMain(message) {
  return !message.thread_ts || message.thread_ts === message.ts || message.subtype === "thread_broadcast";
}

function newest(channel) {
  const all = sorted(channel);
  return all.length ? all[all.length - 1].ts : "";
}

export function markRead(channel) {
  state.read[`${state.as}/${channel}`] = newest(channel);
  sessionStorage.setItem("read", JSON.stringify(state.read));
}

export function unread(channel) {
  const since = state.read[`${state.as}/${channel}`] || "";
  return sorted(channel).filter((message) => message.ts > since && message.user !== state.as && inMain(message)).length;
}

export function author(message) {
  return state.people.get(message.user) || SLACKBOT;
}

/** Tells the workspace what the person did. */
export async function act(kind, details) {
  const response = await fetch("/room/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act: kind, as: state.as, ...details }),
  });
  return response.json();
}
