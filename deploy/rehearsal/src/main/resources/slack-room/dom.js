// Builds elements. Text only ever becomes text nodes, so nothing a message says can become markup.

export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false || child === "") continue;
    element.append(child);
  }
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const SHADES = 9;

/** A square with initials, coloured by id; the app has its own. */
export function avatar(person, small) {
  const size = small ? " small" : "";
  if (person.app) return h("span", { class: "avatar app" + size, "aria-hidden": "true" }, h("img", { src: "icon.svg", alt: "" }));
  const initials = person.name.split(/\s*·\s*/)[0].slice(0, 2);
  return h("span", { class: `avatar shade-${person.shade % SHADES}${size}`, "aria-hidden": "true" }, initials);
}

export function firstName(person) {
  return person.name.split(/\s*·\s*/)[0];
}
