// Shortcodes, and drawings of the signs a cutover lives by, so that they look the same on a machine without an emoji font.
import { h, svg } from "./dom.js";

const CODES = new Map(Object.entries({
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", negative_squared_cross_mark: "❎",
  warning: "⚠️", rotating_light: "🚨", exclamation: "❗", grey_exclamation: "❕", bangbang: "‼️", question: "❓",
  grey_question: "❔", white_question_mark: "❔", hourglass: "⌛", hourglass_flowing_sand: "⏳", stopwatch: "⏱️",
  timer_clock: "⏲️", alarm_clock: "⏰", clock1: "🕐", clock3: "🕒", clock9: "🕘", watch: "⌚", calendar: "📅", date: "📅",
  spiral_calendar_pad: "🗓️", raised_hand: "✋", hand: "✋", wave: "👋", "+1": "👍", thumbsup: "👍", "-1": "👎",
  thumbsdown: "👎", clap: "👏", pray: "🙏", eyes: "👀", muscle: "💪", octagonal_sign: "🛑", stop_sign: "🛑",
  no_entry: "⛔", no_entry_sign: "🚫", construction: "🚧", rewind: "⏪", fast_forward: "⏩", arrow_forward: "▶️",
  arrow_backward: "◀️", double_vertical_bar: "⏸️", pause_button: "⏸️", black_square_for_stop: "⏹️",
  black_right_pointing_double_triangle_with_vertical_bar: "⏭️", next_track_button: "⏭️", previous_track_button: "⏮️",
  leftwards_arrow_with_hook: "↩️", arrow_right_hook: "↪️", arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️",
  arrow_down: "⬇️", repeat: "🔁", arrows_counterclockwise: "🔄", arrows_clockwise: "🔃", twisted_rightwards_arrows: "🔀",
  large_green_circle: "🟢", green_circle: "🟢", red_circle: "🔴", large_red_circle: "🔴", large_yellow_circle: "🟡",
  large_orange_circle: "🟠", large_blue_circle: "🔵", blue_circle: "🔵", large_purple_circle: "🟣", white_circle: "⚪",
  black_circle: "⚫", large_green_square: "🟩", large_red_square: "🟥", large_yellow_square: "🟨", large_orange_square: "🟧",
  large_blue_square: "🟦", white_large_square: "⬜", black_large_square: "⬛", white_small_square: "▫️",
  black_small_square: "▪️", large_blue_diamond: "🔷", large_orange_diamond: "🔶", small_blue_diamond: "🔹",
  small_orange_diamond: "🔸", information_source: "ℹ️", bulb: "💡", bell: "🔔", no_bell: "🔕", mega: "📣",
  loudspeaker: "📢", speech_balloon: "💬", memo: "📝", pencil: "📝", clipboard: "📋", page_facing_up: "📄", scroll: "📜",
  ledger: "📒", book: "📖", books: "📚", bookmark: "🔖", link: "🔗", paperclip: "📎", pushpin: "📌", round_pushpin: "📍",
  triangular_flag_on_post: "🚩", checkered_flag: "🏁", lock: "🔒", unlock: "🔓", key: "🔑", shield: "🛡️", gear: "⚙️",
  wrench: "🔧", hammer_and_wrench: "🛠️", toolbox: "🧰", satellite: "🛰️", satellite_antenna: "📡", electric_plug: "🔌",
  zap: "⚡", fire: "🔥", ambulance: "🚑", fire_extinguisher: "🧯", bar_chart: "📊", chart_with_upwards_trend: "📈",
  chart_with_downwards_trend: "📉", mag: "🔍", mag_right: "🔎", package: "📦", inbox_tray: "📥", outbox_tray: "📤",
  email: "📧", envelope: "✉️", telephone_receiver: "📞", pager: "📟", computer: "💻", desktop_computer: "🖥️",
  floppy_disk: "💾", card_file_box: "🗃️", file_cabinet: "🗄️", rocket: "🚀", airplane: "✈️", airplane_departure: "🛫",
  airplane_arriving: "🛬", small_airplane: "🛩️", globe_with_meridians: "🌐", earth_americas: "🌎", tada: "🎉", trophy: "🏆",
  star: "⭐", sparkles: "✨", heavy_plus_sign: "➕", heavy_minus_sign: "➖", busts_in_silhouette: "👥",
  bust_in_silhouette: "👤", crown: "👑", robot_face: "🤖", thinking_face: "🤔", slightly_smiling_face: "🙂", smile: "😄",
  joy: "😂", sob: "😭", scream: "😱", heart: "❤️", green_heart: "💚", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣",
  five: "5️⃣", six: "6️⃣", seven: "7️⃣", eight: "8️⃣", nine: "9️⃣", keycap_ten: "🔟", zero: "0️⃣", "100": "💯",
  vertical_traffic_light: "🚦", scales: "⚖️", balance_scale: "⚖️", recycle: "♻️", test_tube: "🧪", ghost: "👻",
  performing_arts: "🎭", clapper: "🎬", crossed_flags: "🎌", hash: "#️⃣", dart: "🎯", compass: "🧭", world_map: "🗺️",
}));

const NAMES = new Map([...CODES].map(([name, sign]) => [bare(sign), name]));

const GREEN = "#2eb67d", RED = "#e01e5a", AMBER = "#ecb22e", ORANGE = "#e8912d", BLUE = "#1d9bd1", GREY = "#8d8d8d", DARK = "#454245";

const round = (fill, stroke) => () => [svg("circle", { cx: 10, cy: 10, r: 8, fill, stroke: stroke || "none", "stroke-width": 1.5 })];
const square = (fill, stroke) => () => [svg("rect", { x: 2, y: 2, width: 16, height: 16, rx: 3.5, fill, stroke: stroke || "none", "stroke-width": 1.5 })];
const line = (d, stroke = "#fff", width = 2.4) =>
  svg("path", { d, fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" });
const solid = (d, fill = "#fff") => svg("path", { d, fill });
const on = (base, ...marks) => () => [...base(), ...marks.map((mark) => mark.cloneNode())];
const only = (...marks) => () => marks.map((mark) => mark.cloneNode());
const tile = (d) => on(square(BLUE), solid(d));
const arrow = (d) => on(square(BLUE), line(d));

const DRAWN = new Map(Object.entries({
  "✅": on(square(GREEN), line("M5.500 10.500l3 3 6-7")), "✔": only(line("M3.500 10.500l4 4.500 9-11", GREEN, 3)),
  "☑": on(square(BLUE), line("M5.500 10.500l3 3 6-7")), "❌": only(line("M4 4l12 12M16 4L4 16", RED, 3.4)),
  "❎": on(square(GREEN), line("M6 6l8 8M14 6l-8 8")),
  "⚠": only(solid("M10 2l9 16H1z", AMBER), line("M10 8v4.500M10 15.300v.1", DARK, 2)),
  "❗": only(line("M10 3v9M10 16.500v.1", RED, 3.4)), "❕": only(line("M10 3v9M10 16.500v.1", GREY, 3.4)),
  "❓": only(line("M6.500 6.500a3.500 3.500 0 1 1 5 3.200c-1.200.6-1.500 1.300-1.500 2.500M10 16.500v.1", RED, 2.8)),
  "❔": on(round("#fff", GREY), line("M7.800 7.800a2.200 2.200 0 1 1 3.200 2c-.8.4-1 .8-1 1.600M10 14.300v.1", GREY, 1.9)),
  "⏳": only(solid("M4 2h12v2l-4.500 6 4.500 6v2H4v-2l4.500-6L4 4z", "#8a5a00"), solid("M6.500 4.500h7L10 9zM7 16l3-3.500 3 3.500z", "#ffd470")),
  "⌛": only(solid("M4 2h12v2l-4.500 6 4.500 6v2H4v-2l4.500-6L4 4z", "#8a5a00"), solid("M6.500 16.500h7L10 11z", "#ffd470")),
  "✋": only(line("M5.500 8v5M8.300 4.500V11M11.200 3.500V11M14 5v7", ORANGE, 2.4), solid("M4.300 10h10.900v4a4 4 0 0 1-4 4H9a4.700 4.700 0 0 1-4.700-4.700z", ORANGE)),
  "🛑": only(solid("M6.500 2h7L18 6.500v7L13.500 18h-7L2 13.500v-7z", RED), solid("M5.500 8.700h9v2.600h-9z")),
  "⛔": on(round(RED), solid("M5 8.700h10v2.600H5z")), "🚫": only(svg("circle", { cx: 10, cy: 10, r: 7, fill: "none", stroke: RED, "stroke-width": 2.4 }), line("M5 5l10 10", RED)),
  "🚨": only(solid("M5 16V10a5 5 0 0 1 10 0v6z", RED), solid("M3 16h14v2.500H3z", DARK), line("M10 1v1.500M2.500 4l1.200 1.200M17.500 4l-1.200 1.200", RED, 1.8)),
  "⏪": tile("M10 5.500v9L4 10zM16 5.500v9L10 10z"), "⏩": tile("M4 5.500v9L10 10zM10 5.500v9l6-4.500z"), "▶": tile("M7 5v10l8-5z"),
  "◀": tile("M13 5v10l-8-5z"), "⏸": tile("M6 5h3v10H6zM11 5h3v10h-3z"), "⏹": tile("M6 6h8v8H6z"),
  "⏭": tile("M4.500 5.500v9l4.500-4.500zM9 5.500v9l4.500-4.500zM13.500 5.500h2v9h-2z"), "⏮": tile("M15.500 5.500v9L11 10zM11 5.500v9L6.500 10zM4.500 5.500h2v9h-2z"),
  "➡": arrow("M5 10h10M11 6l4 4-4 4"), "⬅": arrow("M15 10H5M9 6l-4 4 4 4"), "⬆": arrow("M10 15V5M6 9l4-4 4 4"), "⬇": arrow("M10 5v10M6 11l4 4 4-4"),
  "↩": arrow("M15 14.500V9.500a2 2 0 0 0-2-2H5.500M8.500 4.500l-3 3 3 3"), "↪": arrow("M5 14.500V9.500a2 2 0 0 1 2-2h7.500M11.500 4.500l3 3-3 3"),
  "🔁": arrow("M5 9a3 3 0 0 1 3-3h6M12 4l2 2-2 2M15 11a3 3 0 0 1-3 3H6M8 12l-2 2 2 2"), "🔄": arrow("M5.500 8.500a5 5 0 0 1 9-.5M14.500 4.500v3.500H11M14.500 11.500a5 5 0 0 1-9 .5M5.500 15.500V12H9"),
  "🟢": round(GREEN), "🔴": round(RED), "🟡": round(AMBER), "🟠": round(ORANGE), "🔵": round(BLUE), "🟣": round("#7d3986"),
  "⚪": round("#f4f4f4", "#b5b5b5"), "⚫": round("#2b2b2b"), "🟩": square(GREEN), "🟥": square(RED), "🟨": square(AMBER), "🟧": square(ORANGE),
  "🟦": square(BLUE), "⬜": square("#f4f4f4", "#b5b5b5"), "⬛": square("#2b2b2b"),
  "ℹ": on(square(BLUE), line("M10 9.500v5M10 5.800v.1")), "🔒": only(line("M6.500 9V6.500a3.500 3.500 0 0 1 7 0V9", DARK, 2.200), solid("M4 8.800h12V18H4z", AMBER)),
  "🔓": only(line("M6.500 9V5.500a3.500 3.500 0 0 1 6.800-1", DARK, 2.200), solid("M4 8.800h12V18H4z", AMBER)),
  "🔔": only(solid("M10 2a5 5 0 0 0-5 5v4.500L3 15h14l-2-3.500V7a5 5 0 0 0-5-5zM8 16h4a2 2 0 0 1-4 0z", AMBER)),
  "⏱": on(round("#fff", DARK), line("M10 10V5.500M8.500 1h3", DARK, 1.8)), "⏰": on(round("#fff", RED), line("M10 5.500V10l3 2M4 3L2.500 4.500M16 3l1.500 1.500", RED, 1.8)),
  "🕐": on(round("#fff", DARK), line("M10 10V5.500M10 10l2.500-3", DARK, 1.6)), "🕒": on(round("#fff", DARK), line("M10 5v5h4", DARK, 1.6)),
  "📌": only(solid("M7 2h6l-.7 6 3.200 3.500h-11L7.700 8z", RED), line("M10 11.500V18", DARK, 1.6)),
  "📝": only(svg("rect", { x: 3, y: 2, width: 11, height: 16, rx: 1.5, fill: "#fff", stroke: GREY, "stroke-width": 1.4 }), line("M5.500 6h6M5.500 9h6M5.500 12h3", GREY, 1.3), line("M10.500 15l6-7", ORANGE, 2.2)),
  "📋": only(svg("rect", { x: 3.5, y: 3, width: 13, height: 15, rx: 1.5, fill: "#c98f4f" }), svg("rect", { x: 5.5, y: 5.5, width: 9, height: 10.5, fill: "#fff" }), line("M7.500 8.500h5M7.500 11h5M7.500 13.500h3", GREY, 1.2), solid("M7.500 1.800h5v3h-5z", DARK)),
  "🚀": only(solid("M10 1c3 2 4.500 5.500 4.500 9l-2 4h-5l-2-4C5.500 6.500 7 3 10 1z", "#c9d2dc"), svg("circle", { cx: 10, cy: 7.5, r: 1.8, fill: BLUE }), solid("M5.500 10L3 14.500l3-.5zM14.500 10l2.500 4.500-3-.5z", RED), solid("M8 15h4l-2 4z", ORANGE)),
  "✈": only(solid("M18 3c-1-1-2.600-.5-3.500.4L12 6 4.500 4 3 5.500l6 3.500-2.500 2.700-2.700-.4-1 1 3 1.900L7.700 17l1-1-.4-2.700L11 11l3.500 6 1.500-1.500L14 8l2.600-2.500c.9-.9 2.400-1.500 1.400-2.500z", "#4a6fa5")),
  "🏁": only(line("M4 2v16", DARK, 1.8), svg("rect", { x: 5, y: 3, width: 12, height: 8, fill: "#fff", stroke: DARK, "stroke-width": 1 }), solid("M5 3h3v2.700H5zM11 3h3v2.700h-3zM8 5.700h3v2.600H8zM14 5.700h3v2.600h-3zM5 8.300h3V11H5zM11 8.300h3V11h-3z", DARK)),
  "📊": only(solid("M3 11h3.500v7H3z", GREEN), solid("M8.300 6h3.500v12H8.300z", BLUE), solid("M13.600 2h3.500v16h-3.500z", RED)),
  "👀": only(svg("ellipse", { cx: 5.7, cy: 10, rx: 3.8, ry: 5.5, fill: "#fff", stroke: DARK, "stroke-width": 1.2 }), svg("ellipse", { cx: 14.3, cy: 10, rx: 3.8, ry: 5.5, fill: "#fff", stroke: DARK, "stroke-width": 1.2 }), svg("circle", { cx: 4.6, cy: 11, r: 1.7, fill: DARK }), svg("circle", { cx: 13.2, cy: 11, r: 1.7, fill: DARK })),
  "👥": only(svg("circle", { cx: 7, cy: 7, r: 3, fill: "#5b6b7b" }), svg("circle", { cx: 13.5, cy: 7.5, r: 2.6, fill: "#8b9bab" }), solid("M1.500 17a5.500 5.500 0 0 1 11 0z", "#5b6b7b"), solid("M13 17a6 6 0 0 0-1.500-4.500 4.500 4.500 0 0 1 7 4.500z", "#8b9bab")),
  "👤": only(svg("circle", { cx: 10, cy: 7, r: 3.6, fill: "#5b6b7b" }), solid("M3.500 18a6.500 6.500 0 0 1 13 0z", "#5b6b7b")),
  "📣": only(solid("M3 8h4l8-5v14l-8-5H3z", RED), line("M6 12.500l1.200 5", DARK, 2)), "📢": only(solid("M3 8h4l8-5v14l-8-5H3z", RED), line("M17 8l1.500-1M17.500 10.500h1.500", DARK, 1.4)),
  "⚡": only(solid("M12 1L4 11.500h5L8 19l8-10.500h-5z", AMBER)), "🔗": only(line("M8.500 11.500l3-3M9 6.500l2-2a3.200 3.200 0 0 1 4.500 4.500l-2 2M11 13.500l-2 2A3.200 3.200 0 0 1 4.500 11l2-2", "#5b6b7b", 2)),
  "🎉": only(solid("M3 18l4-11 6 6z", AMBER), svg("circle", { cx: 13, cy: 4, r: 1.3, fill: RED }), svg("circle", { cx: 16.5, cy: 8, r: 1.2, fill: GREEN }), svg("circle", { cx: 9, cy: 3, r: 1, fill: BLUE }), line("M13 9l3-3", "#7d3986", 1.4)),
  "🧪": only(solid("M8 2h4v5l4 9a1.500 1.500 0 0 1-1.400 2H5.400A1.500 1.500 0 0 1 4 16l4-9z", "#d6e6ee"), solid("M6.300 12h7.400l2 4.300a1 1 0 0 1-1 1.400H5.300a1 1 0 0 1-1-1.400z", GREEN)),
}));

function bare(sign) {
  return sign.replace(/\uFE0F/g, "");
}

const SIGNS = new RegExp([...NAMES.keys()].sort((a, b) => b.length - a.length).map((sign) => sign + "\uFE0F?").join("|"), "gu");

export function known(name) {
  return CODES.has(name.split("::")[0]);
}

/** One emoji by its shortcode. */
export function emoji(name, big) {
  return picture(CODES.get(name.split("::")[0]), name, big);
}

function picture(sign, name, big) {
  const drawn = DRAWN.get(bare(sign));
  const label = name.replaceAll("_", " ");
  if (!drawn) return h("span", { class: "emoji" + (big ? " big" : ""), role: "img", "aria-label": label, title: `:${name}:` }, sign);
  const image = svg("svg", { viewBox: "0 0 20 20", class: "emoji" + (big ? " big" : ""), role: "img", "aria-label": label });
  const title = svg("title", {});
  title.append(`:${name}:`);
  image.append(title, ...drawn());
  return image;
}

/** Plain text with the emoji signs in it drawn. */
export function signs(text) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(SIGNS)) {
    parts.push(text.slice(at, match.index), picture(match[0], NAMES.get(bare(match[0])) || "emoji"));
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}
