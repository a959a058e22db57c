// Block Kit, block by block. What is unknown is named, never hidden.
import { h } from "./dom.js";
import { element } from "./elements.js";
import { emoji, known } from "./emoji.js";
import { link, markdown, mention, group, mrkdwn, plain, textObject } from "./mrkdwn.js";
import { state } from "./state.js";

/** All blocks of a message or view. {@code ctx}: source, channel, ts, form, errors. */
export function blocks(list, ctx) {
  return list.map((block) => h("div", { class: `bk bk-${String(block.type).replaceAll("_", "-")}`, "data-block": block.block_id }, one(block, ctx)));
}

function one(block, ctx) {
  switch (block.type) {
    case "section": return section(block, ctx);
    case "header": return h("h3", { class: "bk-title" }, plain(block.text.text));
    case "divider": return h("hr");
    case "context": return block.elements.map((part) => (part.type === "image" ? picture(part, "context-image") : h("span", {}, textObject(part))));
    case "actions": case "context_actions": return block.elements.map((part) => h("span", { class: "slot" }, element(ctx, block, part)));
    case "image": return [block.title && h("div", { class: "image-title" }, plain(block.title.text)), picture(block, "block-image")];
    case "input": return input(block, ctx);
    case "rich_text": return rich(block.elements);
    case "markdown": return markdown(block.text);
    case "alert": return alert(block);
    case "plan": return plan(block);
    case "task_card": return task(block);
    case "table": return table(block.rows);
    case "data_table": return table(block.rows);
    case "card": return card(block, ctx);
    case "carousel": return h("div", { class: "carousel" }, block.elements.map((part) => h("div", { class: "bk-card" }, card(part, ctx))));
    case "file": return h("span", {}, "File ", String(block.external_id));
    case "video": return [h("strong", {}, textObject(block.title)), " ", link(block.video_url, "Watch")];
    default: return h("span", { class: "unknown" }, `This room cannot draw a “${block.type}” block.`);
  }
}

function section(block, ctx) {
  const body = h("div", { class: "section-body" },
    block.text && h("div", { class: "text" }, textObject(block.text)),
    block.fields && h("div", { class: "fields" }, block.fields.map((field) => h("div", { class: "field" }, textObject(field)))));
  return [body, block.accessory && h("div", { class: "accessory slot" }, element(ctx, block, block.accessory, block.text?.text))];
}

function input(block, ctx) {
  const error = ctx.errors?.[block.block_id];
  const field = element(ctx, block, block.element, block.label.text);
  if (error) field.setAttribute("aria-invalid", "true");
  return [
    h("div", { class: "label" }, plain(block.label.text), block.optional && h("small", {}, " (optional)")),
    h("div", { class: "slot" }, field),
    error && h("div", { class: "field-error", role: "alert" }, error),
    block.hint && h("div", { class: "hint" }, plain(block.hint.text)),
  ];
}

/** Pictures of this machine only; of others the words stand in. */
export function picture(image, kind) {
  const url = image.image_url || "";
  const own = url.startsWith(location.origin) || url.startsWith("data:image/");
  if (own) return h("img", { class: kind, src: url, alt: image.alt_text });
  return h("span", { class: kind + " no-image", title: url }, kind === "context-image" ? "" : image.alt_text);
}

const LEVELS = { default: "memo", info: "information_source", warning: "warning", error: "octagonal_sign", success: "white_check_mark" };

function alert(block) {
  const level = LEVELS[block.level] ? block.level : "default";
  return h("div", { class: `alert ${level}`, role: "note" }, emoji(LEVELS[level]), h("span", {}, textObject(block.text)));
}

const STATES = { pending: "white_circle", in_progress: "hourglass_flowing_sand", complete: "white_check_mark", error: "x" };

function plan(block) {
  const tasks = block.tasks || [];
  const done = tasks.filter((one) => one.status === "complete").length;
  return [h("div", { class: "plan-head" }, h("strong", {}, plain(words(block.title))), h("small", {}, `${done} of ${tasks.length}`)), tasks.map(task)];
}

function task(item) {
  return h("div", { class: `task ${item.status || "pending"}` },
    emoji(STATES[item.status] || STATES.pending),
    h("div", {}, h("div", { class: "task-title" }, plain(words(item.title)), h("small", {}, (item.status || "pending").replace("_", " "))),
      item.details && rich(item.details.elements || []), item.output && rich(item.output.elements || []),
      item.sources && h("div", { class: "sources" }, item.sources.map((source) => link(source.url, source.text || source.url)))));
}

function words(title) {
  return typeof title === "string" ? title : title?.text || "";
}

function card(block, ctx) {
  return [
    block.title && h("strong", {}, textObject(block.title)), block.subtitle && h("div", { class: "hint" }, textObject(block.subtitle)),
    block.body && h("div", {}, textObject(block.body)),
    block.actions && h("div", { class: "bk-actions" }, block.actions.map((part) => h("span", { class: "slot" }, element(ctx, block, part)))),
  ];
}

function table(rows) {
  const cell = (value) => (value.type === "rich_text" ? rich(value.elements) : textObject(typeof value.text === "string" ? { type: "plain_text", text: value.text } : value.text));
  return h("table", { class: "bk-table" }, h("tbody", {}, rows.map((row, i) => h("tr", {}, (row.cells || row).map((value) => h(i ? "td" : "th", {}, cell(value)))))));
}

function rich(elements) {
  return elements.map((part) => {
    switch (part.type) {
      case "rich_text_section": return h("div", { class: "rich" }, part.elements.map(richPart));
      case "rich_text_preformatted": return h("pre", {}, part.elements.map(richPart));
      case "rich_text_quote": return h("blockquote", {}, part.elements.map(richPart));
      case "rich_text_list": return h(part.style === "ordered" ? "ol" : "ul", { class: `indent-${Math.min(part.indent || 0, 4)}` }, part.elements.map((item) => h("li", {}, item.elements.map(richPart))));
      default: return h("span", { class: "unknown" }, `[${part.type}]`);
    }
  });
}

function richPart(part) {
  switch (part.type) {
    case "text": return styled(plain(part.text), part.style || {});
    case "link": return link(part.url, part.text || part.url);
    case "emoji": return known(part.name) ? emoji(part.name) : `:${part.name}:`;
    case "user": return mention(part.user_id, "");
    case "usergroup": return group(part.usergroup_id, "");
    case "channel": return h("span", { class: "mention" }, "#" + (state.channels.get(part.channel_id)?.name || part.channel_id));
    case "broadcast": return h("span", { class: "mention loud" }, "@" + part.range);
    case "date": return mrkdwn(`<!date^${part.timestamp}^${part.format}|${part.fallback || ""}>`);
    default: return h("span", { class: "unknown" }, `[${part.type}]`);
  }
}

function styled(nodes, style) {
  return [["bold", "strong"], ["italic", "em"], ["strike", "s"], ["code", "code"]].reduce((inner, [name, tag]) => (style[name] ? [h(tag, {}, inner)] : inner), nodes);
}
