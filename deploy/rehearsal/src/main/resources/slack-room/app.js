// The room: one live feed in, what people do out.
import { drawMessage, drawThread, openThread, removeMessage } from "./messages.js";
import { drawModal } from "./modal.js";
import { drawAll, drawHead, drawHome, drawSide, whenPersonChanges } from "./sidebar.js";
import { keep, load, markRead, shown, state } from "./state.js";

const notice = document.getElementById("notice");
const CALM = notice.textContent;
let feed = null;

const told = {
  SNAPSHOT(news) {
    load(news);
    drawAll();
    drawModal();
    if (state.thread) openThread(state.thread.channel, state.thread.ts);
    document.body.dataset.as = state.as;
  },
  MESSAGE(news) {
    keep(news.channel, news.data);
    drawMessage(news.channel, news.data);
    if (shown()?.id === news.channel && !document.hidden) markRead(news.channel);
    drawSide();
  },
  REMOVED(news) {
    state.messages.get(news.channel)?.delete(news.data.ts);
    removeMessage(news.data.ts);
  },
  CHANNEL(news) {
    state.channels.set(news.channel, news.data);
    drawSide();
    if (state.at.id === news.channel) drawHead();
  },
  VIEWS(news) {
    state.views = news.data;
    drawModal();
  },
  HOME(news) {
    state.home = news.data;
    drawHome();
  },
  BEAT() {},
};

function connect(person) {
  feed?.close();
  feed = new EventSource(`/room/feed?as=${encodeURIComponent(person)}`);
  feed.onmessage = (event) => {
    notice.textContent = CALM;
    notice.classList.remove("lost");
    const news = JSON.parse(event.data);
    told[news.kind]?.(news);
  };
  feed.onerror = () => {
    notice.textContent = "The room does not answer. Trying again…";
    notice.classList.add("lost");
  };
}

whenPersonChanges((id) => {
  state.thread = null;
  drawThread();
  connect(id);
});

document.addEventListener("visibilitychange", () => {
  const channel = shown();
  if (!document.hidden && channel) {
    markRead(channel.id);
    drawSide();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.thread && !document.querySelector("dialog[open]")) {
    state.thread = null;
    drawThread();
  }
});

connect(state.as);
