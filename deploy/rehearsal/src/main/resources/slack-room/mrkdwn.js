// Slack's mrkdwn, plain text with emoji, and the small Markdown of the markdown block, as DOM nodes.
import { h } from "./dom.js";
import { emoji, known, signs } from "./emoji.js";
import { state } from "./state.js";

const entities = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export function safeLink(url) {
  return /^(https?:|mailto:)/i.test(url) ? url : undefined;
}

export function link(url, label) {
  const href = safeLink(url);
  return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, label) : h("span", {}, label);
}

/** A Block Kit text object. */
export function textObject(text) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text) : plain(text.text);
}

/** Text with emoji shortcodes only. */
export function plain(text) {
  return lines(text, (line) => codes(line));
}

function codes(text) {
  return text.split(/(:[a-z0-9_+'-]+(?:::skin-tone-\d)?:)/).flatMap((part) => {
    const name = part.startsWith(":") && part.endsWith(":") ? part.slice(1, -1) : "";
    return name && known(name) ? [emoji(name)] : signs(part);
  });
}

function lines(text, each) {
  return text.split("\n").flatMap((line, i) => (i ? [h("br"), ...each(line)] : each(line)));
}

export function mrkdwn(text) {
  return text.split(/```/).flatMap((part, i) => {
    if (i % 2) return [h("pre", {}, entities(part.replace(/^\n|\n$/g, "")))];
    return quotes(i ? part.replace(/^\n/, "") : part);
  });
}

function quotes(text) {
  const nodes = [];
  let quoted = [];
  let open = [];
  const flush = () => {
    if (quoted.length) nodes.push(h("blockquote", {}, lines(quoted.join("\n"), inline)));
    if (open.length) nodes.push(...lines(open.join("\n"), inline));
    quoted = [];
    open = [];
  };
  for (const line of text.split("\n")) {
    const quote = line.match(/^(?:&gt;|>) ?(.*)$/);
    if (quote) {
      if (open.length) flush();
      quoted.push(quote[1]);
    } else {
      if (quoted.length) flush();
      open.push(line);
    }
  }
  flush();
  return nodes;
}

const INLINE = /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+'-]+(?:::skin-tone-\d)?):|(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])|(?<![\w_])_(?=\S)((?:<[^<>\n]+>|[^_<\n])+(?<!\s))_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]*[^~\s])~(?![\w~])/g;

function inline(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(...signs(entities(text.slice(at, match.index))));
    nodes.push(...piece(match));
    at = match.index + match[0].length;
  }
  nodes.push(...signs(entities(text.slice(at))));
  return nodes;
}

function piece([whole, code, angle, name, bold, italic, strike]) {
  if (code !== undefined) return [h("code", {}, entities(code))];
  if (angle !== undefined) return [special(angle)];
  if (name !== undefined) return known(name) ? [emoji(name)] : [whole];
  if (bold !== undefined) return [h("strong", {}, inline(bold))];
  if (italic !== undefined) return [h("em", {}, inline(italic))];
  return [h("s", {}, inline(strike))];
}

function special(inside) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : entities(inside.slice(bar + 1));
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) {
    const channel = state.channels.get(target.slice(1));
    return h("span", { class: "mention" }, "#" + (channel ? channel.name : label || target.slice(1)));
  }
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!subteam^")) return group(target.slice(9), label);
  if (target.startsWith("!")) return h("span", { class: "mention loud" }, "@" + (label || target.slice(1)).replace(/^@/, ""));
  return link(entities(target), label || entities(target).replace(/^mailto:/, ""));
}

export function mention(id, label) {
  const person = state.people.get(id);
  const mine = id === state.as ? " mine" : "";
  return h("span", { class: "mention" + mine }, "@" + (person ? person.name : label || id));
}

export function group(id, label) {
  const me = state.people.get(state.as);
  const groups = [...state.people.values()].flatMap((person) => person.groups || []);
  const found = groups.find((one) => one.id === id);
  const mine = me && (me.groups || []).some((one) => one.id === id) ? " mine" : "";
  return h("span", { class: "mention" + mine }, "@" + (found ? found.handle : (label || id).replace(/^@/, "")));
}

const DAY = 86_400_000;

function pretty(when, otherwise) {
  const days = Math.round((new Date(when).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / DAY);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return otherwise;
}

function ago(when) {
  const seconds = Math.round((Date.now() - when.getTime()) / 1000);
  const size = Math.abs(seconds);
  const [count, unit] = size < 60 ? [size, "second"] : size < 3600 ? [Math.round(size / 60), "minute"] : size < 86_400 ? [Math.round(size / 3600), "hour"] : [Math.round(size / 86_400), "day"];
  const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return seconds < 0 ? `in ${words}` : `${words} ago`;
}

/** {@code !date^UNIX^FORMAT^LINK}, in the reader's own zone. */
function date(target, fallback) {
  const [, unix, format, url] = target.split("^");
  const when = new Date(Number(unix) * 1000);
  if (!format || Number.isNaN(when.getTime())) return h("span", {}, fallback);
  const say = (options) => new Intl.DateTimeFormat("en-US", options).format(when);
  const short = say({ month: "short", day: "numeric", year: "numeric" });
  const long = say({ weekday: "long", month: "long", day: "numeric", year: "numeric" });
  const plainDate = say({ month: "long", day: "numeric", year: "numeric" });
  const values = {
    date_num: when.toLocaleDateString("sv-SE"), date: plainDate, date_short: short, date_long: long,
    date_pretty: pretty(when, plainDate), date_short_pretty: pretty(when, short), date_long_pretty: pretty(when, long),
    day_divider_pretty: pretty(when, say({ weekday: "long", month: "long", day: "numeric" })),
    time: say({ hour: "numeric", minute: "2-digit" }), time_secs: say({ hour: "numeric", minute: "2-digit", second: "2-digit" }), ago: ago(when),
  };
  const words = format.replace(/\{(\w+)\}/g, (token, name) => values[name] ?? token);
  const element = h("time", { datetime: when.toISOString(), title: `${when.toUTCString()} (${fallback})` }, words);
  return url ? link(url, element) : element;
}

/** The Markdown people use in a markdown block: headings, lists, tables, quotes, code, emphasis and links. */
export function markdown(text) {
  const nodes = [];
  const rows = text.split("\n");
  let i = 0;
  const take = (pattern) => {
    const taken = [];
    while (i < rows.length && pattern.test(rows[i])) taken.push(rows[i++]);
    return taken;
  };
  while (i < rows.length) {
    const row = rows[i];
    const heading = row.match(/^(#{1,6}) (.*)$/);
    if (row.startsWith("```")) {
      i++;
      const code = take(/^(?!```)/);
      i++;
      nodes.push(h("pre", {}, code.join("\n")));
    } else if (heading) {
      i++;
      nodes.push(h("h4", {}, spans(heading[2])));
    } else if (/^\s*[-*] /.test(row)) {
      nodes.push(h("ul", {}, take(/^\s*[-*] /).map((item) => h("li", {}, spans(item.replace(/^\s*[-*] /, ""))))));
    } else if (/^\s*\d+\. /.test(row)) {
      nodes.push(h("ol", {}, take(/^\s*\d+\. /).map((item) => h("li", {}, spans(item.replace(/^\s*\d+\. /, ""))))));
    } else if (row.startsWith("|")) {
      nodes.push(table(take(/^\|/)));
    } else if (row.startsWith(">")) {
      nodes.push(h("blockquote", {}, take(/^>/).flatMap((quote, n) => [n ? h("br") : "", ...spans(quote.replace(/^> ?/, ""))])));
    } else if (row.trim() === "" || /^---+$/.test(row)) {
      i++;
      if (row.trim() !== "") nodes.push(h("hr"));
    } else {
      nodes.push(h("p", {}, take(/^(?!```|#{1,6} |\s*[-*] |\s*\d+\. |\||>|\s*$)/).flatMap((line, n) => [n ? h("br") : "", ...spans(line)])));
      if (rows[i] === row) i++;
    }
  }
  return nodes;
}

function table(rows) {
  const cells = (row) => row.replace(/^\||\|\s*$/g, "").split("|").map((cell) => cell.trim());
  const body = rows.filter((row) => !/^\|[\s:|-]+$/.test(row)).map(cells);
  return h("table", { class: "bk-table" }, h("tbody", {}, body.map((row, i) => h("tr", {}, row.map((cell) => h(i ? "td" : "th", {}, spans(cell)))))));
}

const SPANS = /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|(?<!\w)[*_]([^*_]+)[*_](?!\w)|~~([^~]+)~~|\[([^\]]+)\]\(([^)\s]+)\)/g;

function spans(text) {
  const nodes = [];
  let at = 0;
  for (const [whole, code, bold, bold2, italic, strike, label, url, ] of text.matchAll(SPANS)) {
    const index = text.indexOf(whole, at);
    nodes.push(...codes(text.slice(at, index)));
    if (code) nodes.push(h("code", {}, code));
    else if (bold || bold2) nodes.push(h("strong", {}, spans(bold || bold2)));
    else if (italic) nodes.push(h("em", {}, spans(italic)));
    else if (strike) nodes.push(h("s", {}, spans(strike)));
    else nodes.push(link(url, label));
    at = index + whole.length;
  }
  nodes.push(...codes(text.slice(at)));
  return nodes;
}
