// The interactive elements of Block Kit.
import { h } from "./dom.js";
import { use } from "./form.js";
import { plain, safeLink, textObject } from "./mrkdwn.js";
import { state } from "./state.js";
import { picture } from "./blocks.js";

const TEXT_INPUTS = { plain_text_input: "text", number_input: "number", email_text_input: "email", url_text_input: "url" };
const DATES = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };

/** One element; {@code label} names it for people who cannot see where it stands. */
export function element(ctx, block, item, label) {
  const type = item.type;
  if (type === "button" || type === "workflow_button") return button(ctx, block, item);
  if (type === "image") return picture(item, "accessory-image");
  if (type === "overflow") return overflow(ctx, block, item);
  if (type in TEXT_INPUTS) return textInput(ctx, block, item, label);
  if (type in DATES) return dateInput(ctx, block, item, label);
  if (type === "checkboxes" || type === "radio_buttons") return choices(ctx, block, item, label);
  if (type.startsWith("multi_")) return multiSelect(ctx, block, item, label);
  if (type.endsWith("_select")) return select(ctx, block, item, label);
  return h("span", { class: "unknown" }, `[${type}]`);
}

function button(ctx, block, item) {
  const style = item.style ? " " + item.style : "";
  const widget = h("button", {
    type: "button", class: "bk-button" + style, "data-action": item.action_id, "data-value": item.value,
    "aria-label": item.accessibility_label,
    onclick: () => {
      const url = item.url && safeLink(item.url);
      if (url) window.open(url, "_blank", "noopener,noreferrer");
      use(ctx, block, item, item.value ? [item.value] : [], widget);
    },
  }, plain(item.text.text));
  return widget;
}

function overflow(ctx, block, item) {
  const menu = h("div", { class: "menu", role: "menu" }, item.options.map((option) => h("button", {
    type: "button", role: "menuitem", class: "menu-item",
    onclick: () => {
      box.open = false;
      use(ctx, block, item, [option.value], summary);
    },
  }, textObject(option.text), option.description && h("small", {}, textObject(option.description)))));
  const summary = h("summary", { class: "bk-button overflow", "aria-label": "More actions", "data-action": item.action_id }, "⋯");
  const box = h("details", { class: "drop" }, summary, menu);
  return box;
}

function current(ctx, block, item, initial) {
  return ctx.form.get(block.block_id, item.action_id) || initial.filter(Boolean);
}

/** Keeps a choice; outside an input block it is also told to the app at once. */
function chosen(ctx, block, item, values, widget) {
  ctx.form.set(block.block_id, item.action_id, values);
  if (block.type !== "input" || block.dispatch_action) use(ctx, block, item, values, widget);
}

function textInput(ctx, block, item, label) {
  const [value] = current(ctx, block, item, [item.initial_value]);
  const shared = {
    class: "bk-input", "aria-label": label, placeholder: item.placeholder?.text, value: value || "", autofocus: item.focus_on_load,
    maxlength: item.max_length, minlength: item.min_length, "data-action": item.action_id,
    oninput: (event) => ctx.form.set(block.block_id, item.action_id, event.target.value ? [event.target.value] : [""]),
    onkeydown: (event) => {
      if (event.key === "Enter" && block.dispatch_action && !item.multiline) use(ctx, block, item, [event.target.value], event.target);
    },
  };
  if (item.multiline) return h("textarea", { ...shared, rows: 4 });
  return h("input", { ...shared, type: TEXT_INPUTS[item.type], min: item.min_value, max: item.max_value, step: item.is_decimal_allowed ? "any" : undefined });
}

function dateInput(ctx, block, item, label) {
  const initial = item.initial_date || item.initial_time || (item.initial_date_time && new Date(item.initial_date_time * 1000).toISOString().slice(0, 16));
  const [value] = current(ctx, block, item, [initial]);
  return h("input", {
    class: "bk-input narrow", type: DATES[item.type], value: value || "", "aria-label": label || item.placeholder?.text || item.type, "data-action": item.action_id,
    onchange: (event) => {
      const text = event.target.value;
      const sent = item.type === "datetimepicker" && text ? String(Math.round(new Date(text).getTime() / 1000)) : text;
      chosen(ctx, block, item, sent ? [sent] : [], event.target);
    },
  });
}

function choices(ctx, block, item, label) {
  const single = item.type === "radio_buttons";
  const initial = single ? [item.initial_option?.value] : (item.initial_options || []).map((option) => option.value);
  const values = current(ctx, block, item, initial);
  const name = `${block.block_id}-${item.action_id}`;
  const group = h("div", { class: "choices", role: single ? "radiogroup" : "group", "aria-label": label, "data-action": item.action_id });
  item.options.forEach((option) => group.append(h("label", { class: "choice" },
    h("input", {
      type: single ? "radio" : "checkbox", name, value: option.value, checked: values.includes(option.value),
      onchange: () => chosen(ctx, block, item, [...group.querySelectorAll("input:checked")].map((input) => input.value), group),
    }),
    h("span", {}, textObject(option.text), option.description && h("small", {}, textObject(option.description))))));
  return group;
}

/** Every choice of a select as {value, label, group}. */
function optionsOf(item) {
  const kind = item.type.replace(/^multi_/, "");
  if (kind === "users_select") return [...state.people.values()].filter((person) => !person.app && person.handle).map((person) => ({ value: person.id, label: person.name }));
  if (kind === "channels_select" || kind === "conversations_select") {
    return [...state.channels.values()].filter((channel) => !channel.is_im).map((channel) => ({ value: channel.id, label: "#" + channel.name }));
  }
  const one = (group) => (option) => ({ value: option.value, label: option.text.text, group });
  if (item.option_groups) return item.option_groups.flatMap((group) => group.options.map(one(group.label.text)));
  return (item.options || []).map(one(""));
}

function select(ctx, block, item, label) {
  const initial = [item.initial_option?.value || item.initial_user || item.initial_channel || item.initial_conversation];
  const [value] = current(ctx, block, item, initial);
  const widget = h("select", {
    class: "bk-select", "aria-label": label || item.placeholder?.text || "Choose", "data-action": item.action_id,
    onchange: async (event) => {
      const done = event.target.value ? [event.target.value] : [];
      chosen(ctx, block, item, done, widget);
    },
  }, h("option", { value: "" }, item.placeholder?.text || "Choose an option"));
  const groups = new Map();
  optionsOf(item).forEach((option) => {
    const entry = h("option", { value: option.value, selected: option.value === value }, option.label);
    if (!option.group) widget.append(entry);
    else {
      if (!groups.has(option.group)) {
        groups.set(option.group, h("optgroup", { label: option.group }));
        widget.append(groups.get(option.group));
      }
      groups.get(option.group).append(entry);
    }
  });
  return widget;
}

function multiSelect(ctx, block, item, label) {
  const initial = (item.initial_options || []).map((option) => option.value).concat(item.initial_users || [], item.initial_channels || [], item.initial_conversations || []);
  let values = current(ctx, block, item, initial);
  const all = optionsOf(item);
  const names = () => all.filter((option) => values.includes(option.value)).map((option) => option.label).join(", ") || item.placeholder?.text || "Choose";
  const summary = h("summary", { class: "bk-select", "aria-label": label }, names());
  const list = h("div", { class: "menu" }, all.map((option) => h("label", { class: "choice" },
    h("input", {
      type: "checkbox", value: option.value, checked: values.includes(option.value),
      onchange: () => {
        values = [...list.querySelectorAll("input:checked")].map((input) => input.value);
        summary.textContent = names();
        chosen(ctx, block, item, values, summary);
      },
    }), option.label)));
  return h("details", { class: "drop", "data-action": item.action_id }, summary, list);
}
