// Modals of the app, and confirm dialogs.
import { fill, h } from "./dom.js";
import { blocks } from "./blocks.js";
import { Form } from "./form.js";
import { plain, textObject } from "./mrkdwn.js";
import { act, state } from "./state.js";

const dialog = document.getElementById("modal");
const confirmBox = document.getElementById("confirm");
let errors = {};
let shown = "";

/** Asks as a confirm object says; true when the person agrees. */
export function ask(confirm, style) {
  return new Promise((resolve) => {
    const done = (answer) => {
      confirmBox.close();
      resolve(answer);
    };
    const kind = (confirm.style || style) === "danger" ? "danger" : "primary";
    fill(confirmBox,
      h("div", { class: "modal-head" }, h("h2", { id: "confirm-title" }, plain(confirm.title.text))),
      h("div", { class: "modal-body" }, textObject(confirm.text)),
      h("div", { class: "modal-foot" },
        h("button", { type: "button", class: "bk-button", id: "confirm-deny", onclick: () => done(false) }, plain(confirm.deny.text)),
        h("button", { type: "button", class: `bk-button ${kind}`, id: "confirm-ok", onclick: () => done(true) }, plain(confirm.confirm.text))));
    confirmBox.oncancel = () => resolve(false);
    confirmBox.showModal();
    document.getElementById("confirm-ok").focus();
  });
}

/** Shows the modal on top, or none. */
export function drawModal() {
  const view = state.views[state.views.length - 1];
  if (!view) {
    errors = {};
    shown = "";
    if (dialog.open) dialog.close();
    return;
  }
  if (view.id !== shown) errors = {};
  shown = view.id;
  const form = Form.of(view.id);
  const ctx = { source: "modal", form, errors };
  const focused = dialog.contains(document.activeElement) ? document.activeElement.dataset.action : "";
  fill(dialog,
    h("div", { class: "modal-head" },
      h("img", { src: "icon.svg", alt: "", width: 24, height: 24 }),
      h("h2", { id: "modal-title" }, plain(view.title.text)),
      h("button", { type: "button", class: "plain-button", "aria-label": "Close", onclick: close }, "✕")),
    h("div", { class: "modal-body" }, blocks(view.blocks, ctx), h("div", { class: "modal-trouble", role: "alert" })),
    h("div", { class: "modal-foot" },
      h("button", { type: "button", class: "bk-button", onclick: close }, view.close ? plain(view.close.text) : view.submit ? "Cancel" : "Close"),
      view.submit && h("button", { type: "button", class: "bk-button primary", id: "modal-submit", onclick: submit }, plain(view.submit.text))));
  if (!dialog.open) dialog.showModal();
  const target = focused ? dialog.querySelector(`[data-action="${CSS.escape(focused)}"]`) : dialog.querySelector("[autofocus], .bk-input, .bk-select, .choices input, #modal-submit");
  target?.focus();
}

dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  close();
});

dialog.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey || event.target.matches("input:not([type=checkbox], [type=radio])"))) {
    event.preventDefault();
    document.getElementById("modal-submit")?.click();
  }
});

function close() {
  Form.forget(shown);
  act("close", {});
}

async function submit() {
  const button = document.getElementById("modal-submit");
  button.classList.add("busy");
  const id = shown;
  const result = await act("submit", { state: Form.of(id).values }).catch(() => ({ ok: false, trouble: "the room itself does not answer" }));
  button.classList.remove("busy");
  errors = result.errors || {};
  if (Object.keys(errors).length) drawModal();
  else if (result.ok) Form.forget(id);
  else dialog.querySelector(".modal-trouble").textContent = `We had some trouble connecting (${result.trouble}). Try again?`;
}
