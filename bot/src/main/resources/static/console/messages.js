'use strict';
(function () {
  const $ = (id) => document.getElementById(id);

  function el(tag, kind, text) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function refuse(why) {
    $('says').replaceChildren(document.createTextNode(why + ' '));
    const link = el('a', '', 'Come in at the console');
    link.href = '/console';
    $('says').append(link, document.createTextNode(', then open this page again.'));
    $('says').hidden = false;
  }

  function message(one) {
    const box = el('section', 'card');
    box.id = 'message-' + one.name;
    box.append(el('h2', '', one.name));
    if (one.needs.length) box.append(el('p', 'soft', 'Sent only while the run is: ' + one.needs.join(', ')));
    if (!one.uses.length) box.append(el('p', 'soft', 'Not part of the schedule.'));
    one.uses.forEach((use) => {
      const row = el('p', 'use');
      row.append(el('b', '', use.when), document.createTextNode(' ' + use.notice + ' to ' + use.to.join('; ')
        + ', by ' + use.outlets.join(', ')));
      box.append(row);
    });
    one.texts.forEach((text) => box.append(sample(one.name, text)));
    return box;
  }

  function sample(name, text) {
    const part = el('div', 'sample');
    const head = el('h3', '', text.outlet + (text.length === 'short' ? ', short form' : ''));
    part.append(head, el('p', 'soft', text.characters.toLocaleString('en') + ' of ' + text.most.toLocaleString('en') + ' characters'));
    if (!text.html) {
      const words = el('pre', '', text.text);
      words.tabIndex = 0;
      words.setAttribute('aria-label', name + ', ' + head.textContent);
      part.append(words);
      return part;
    }
    // No script runs in it and no form works; it only may be measured.
    const frame = el('iframe', 'mail');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.title = name + ', ' + head.textContent;
    frame.addEventListener('load', () => fit(frame));
    frame.srcdoc = text.text;
    part.append(frame);
    return part;
  }

  function fit(frame) {
    const shown = frame.contentDocument && frame.contentDocument.body;
    if (shown) frame.style.height = Math.min(900, frame.contentDocument.body.scrollHeight + 40) + 'px';
  }
  window.addEventListener('resize', () => document.querySelectorAll('iframe').forEach(fit));

  async function read() {
    const token = sessionStorage.getItem('cutover.token') || '';
    if (!token) return refuse('This page needs your token.');
    let answer;
    try {
      answer = await fetch('/api/v1/messages', { cache: 'no-store', headers: { Authorization: 'Bearer ' + token } });
    } catch (lost) {
      return refuse('The bot cannot be reached.');
    }
    const body = await answer.json();
    if (!answer.ok) return refuse(body.detail || 'Refused.');
    body.messages.forEach((one) => {
      const link = el('a', '', one.name);
      link.href = '#message-' + one.name;
      $('index').append(link, document.createTextNode(' '));
      $('all').append(message(one));
    });
    $('count').textContent = body.messages.length + ' messages';
    $('count').className = 'line live';
    $('sheet').hidden = false;
  }

  read();
})();
