'use strict';
(function () {
  const $ = (id) => document.getElementById(id);
  const API = '/api/v1';
  const SILENCE = 15000;
  let token = sessionStorage.getItem('cutover.token') || '';
  let sheet = null;
  let readAt = 0;
  let lastId = '';
  let heard = 0;
  let stream = null;
  let wanted = false;
  let pause = 500;

  // ---- talking to the bot

  async function call(path, options) {
    const answer = await fetch(API + path, Object.assign({ cache: 'no-store' }, options, {
      headers: Object.assign({ Authorization: 'Bearer ' + token }, (options || {}).headers)
    }));
    const text = await answer.text();
    let body = {};
    try { body = text ? JSON.parse(text) : {}; } catch (odd) { body = { detail: 'The bot answered something that cannot be read.' }; }
    return { ok: answer.ok, status: answer.status, body: body };
  }

  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('');
  }

  // Sent once more under the same key when the line breaks: it happens once, whatever arrived.
  async function post(path, body) {
    const once = { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key() }, body: JSON.stringify(body) };
    say([el('p', 'soft', 'Sent, waiting for the answer.')]);
    for (let attempt = 1; attempt <= 3; attempt++) {
      try {
        return show(await call(path, once));
      } catch (lost) {
        await new Promise((go) => setTimeout(go, 700 * attempt));
      }
    }
    say([el('p', 'bad', 'No answer. It is not known whether this arrived; look at the board and the journal before you send it again.')]);
    return false;
  }

  function show(answer) {
    const parts = [];
    const body = answer.body;
    if (!answer.ok) {
      parts.push(el('p', 'bad', body.detail || 'Refused (' + answer.status + ').'));
      if (body.remedy) parts.push(el('p', 'soft', body.remedy));
    } else {
      if (body.text) parts.push(el('p', body.kind === 'told' ? 'good' : '', body.text));
      if ((body.lines || []).length) {
        const list = el('ul', 'plain');
        body.lines.forEach((line) => list.append(el('li', '', line)));
        list.tabIndex = 0;
        list.setAttribute('aria-label', 'Answer');
        parts.push(list);
      }
    }
    say(parts);
    refresh();
    return answer.ok;
  }

  function say(parts) { $('answer').replaceChildren(...parts); }

  // ---- coming in and going

  async function enter() {
    let who;
    try { who = await call('/me'); } catch (lost) { return outside('The bot cannot be reached.'); }
    if (!who.ok) {
      sessionStorage.removeItem('cutover.token');
      return outside(token ? who.body.detail + ' ' + (who.body.remedy || '') : '');
    }
    sessionStorage.setItem('cutover.token', token);
    $('door').hidden = true;
    $('desk').hidden = false;
    $('leave').hidden = false;
    $('me').textContent = who.body.name + (who.body.roles.length ? ', ' + who.body.roles.join(', ') : ', no role yet');
    wanted = true;
    await refresh();
    await journal();
    listen();
  }

  function outside(why) {
    wanted = false;
    if (stream) stream.abort();
    $('door').hidden = false;
    $('desk').hidden = true;
    $('leave').hidden = true;
    $('me').textContent = '';
    $('door-says').textContent = why || '';
    line('', 'Not connected');
    $('token').focus();
  }

  $('door').addEventListener('submit', (event) => {
    event.preventDefault();
    token = $('token').value.trim();
    $('token').value = '';
    enter();
  });
  $('leave').addEventListener('click', () => {
    sessionStorage.removeItem('cutover.token');
    token = '';
    outside('');
  });

  // ---- the live line

  async function listen() {
    if (!wanted) return;
    stream = new AbortController();
    const headers = { Authorization: 'Bearer ' + token, Accept: 'text/event-stream' };
    if (lastId) headers['Last-Event-ID'] = lastId;
    try {
      const answer = await fetch(API + '/events', { headers: headers, signal: stream.signal, cache: 'no-store' });
      if (answer.status === 401) return outside('The token is not valid any more.');
      if (!answer.ok) throw new Error('refused');
      alive();
      pause = 500;
      await read(answer.body.getReader());
    } catch (broken) {
      // Falls through to another try.
    }
    if (!wanted) return;
    lost();
    setTimeout(listen, pause);
    pause = Math.min(pause * 2, 8000);
  }

  async function read(reader) {
    const text = new TextDecoder();
    let rest = '';
    for (;;) {
      const part = await reader.read();
      if (part.done) return;
      alive();
      rest += text.decode(part.value, { stream: true });
      let end;
      while ((end = rest.indexOf('\n\n')) >= 0) {
        event(rest.slice(0, end));
        rest = rest.slice(end + 2);
      }
    }
  }

  function event(block) {
    const found = { data: '' };
    block.split('\n').forEach((row) => {
      const at = row.indexOf(':');
      if (at > 0) found[row.slice(0, at)] = (row.slice(0, at) === 'data' ? found.data : '') + row.slice(at + 1).trim();
    });
    if (found.id) lastId = found.id;
    if (found.event === 'entry') {
      note(JSON.parse(found.data), true);
      soon();
    }
  }

  function alive() {
    const back = !$('lost').hidden;
    heard = Date.now();
    $('lost').hidden = true;
    line('live', 'Live');
    if (back) refresh();
  }

  function lost() {
    line('dead', 'Connection lost');
    $('lost').textContent = 'The live connection is lost. What you see is as of ' + (sheet ? utc(sheet.now) : 'unknown')
      + ' and does not change until it is back. Trying again.';
    $('lost').hidden = false;
  }

  function line(kind, text) {
    $('line').className = 'line ' + kind;
    if ($('line').textContent !== text) $('line').textContent = text;
  }

  setInterval(() => {
    if (wanted && heard && Date.now() - heard > SILENCE) {
      lost();
      heard = Date.now();
      if (stream) stream.abort();
    }
    tick();
  }, 1000);

  // ---- the board

  let timer = null;
  function soon() {
    if (!timer) timer = setTimeout(() => { timer = null; refresh(); }, 200);
  }

  async function refresh() {
    try {
      const answer = await call('/runs/current');
      if (answer.status === 404) return empty();
      if (!answer.ok) return;
      sheet = answer.body;
      readAt = Date.now();
      draw();
    } catch (gone) {
      // The live line says that the bot is away.
    }
  }

  async function journal() {
    if (!sheet) return;
    const answer = await call('/runs/' + encodeURIComponent(sheet.run.id) + '/journal?after=' + Math.max(0, sheet.run.version - 40) + '&limit=100');
    if (!answer.ok) return;
    $('log').replaceChildren();
    answer.body.entries.forEach((entry) => note(entry, false));
    if (answer.body.entries.length) lastId = sheet.run.id + ':' + answer.body.next;
    if (!answer.body.intact) $('log').prepend(el('li', 'bad', 'The chain of this journal is not intact: ' + answer.body.chain));
  }

  function note(entry, fresh) {
    const row = el('li', fresh ? 'fresh' : '');
    row.append(el('span', 'soft', utc(entry.at) + ' ' + entry.actorName + ' '), document.createTextNode(entry.text));
    $('log').prepend(row);
    while ($('log').children.length > 200) $('log').lastChild.remove();
  }

  function empty() {
    sheet = null;
    const box = el('div', 'card');
    box.append(el('p', 'state', 'No run yet'), el('p', '', 'Prepare one with the command go-no-go.'));
    place('board', [box]);
    place('owed', []);
    place('course', []);
    place('controls', [el('h2', '', 'Control'), button('Prepare a run', 'main', () => words('go-no-go'), 'prepare')]);
  }

  // Drawn only where something differs, so that focus and screen readers are left in peace.
  const drawn = {};
  function place(id, parts) {
    const next = document.createElement('div');
    next.append(...parts);
    const shell = $(id);
    const focus = document.activeElement && shell.contains(document.activeElement) ? document.activeElement.dataset.key : '';
    const open = Array.from(shell.querySelectorAll('details[open]'), (one) => one.dataset.key);
    next.querySelectorAll('details').forEach((one) => { if (open.includes(one.dataset.key)) one.open = true; });
    if (drawn[id] === next.innerHTML) return;
    drawn[id] = next.innerHTML;
    shell.replaceChildren(...next.childNodes);
    if (focus) {
      const again = shell.querySelector('[data-key="' + CSS.escape(focus) + '"]');
      if (again) again.focus();
    }
  }

  function draw() {
    place('board', board());
    place('owed', owed());
    place('course', course());
    place('controls', controls());
    document.title = sheet.stateText + ' - Cutover console';
    tick();
  }

  function board() {
    const box = el('div', 'card');
    const stuck = ['pausedByFailedStep', 'failed'].includes(sheet.run.state);
    box.append(
      el('p', 'soft', sheet.title.plan + ', ' + sheet.title.from + ' to ' + sheet.title.to + ', ' + sheet.run.mode
        + (sheet.run.reach === 'dry-run' ? ', dry run: nothing outside is changed' : '')),
      el('p', 'state ' + (stuck ? 'bad' : ''), sheet.stateText));
    if (sheet.hold) box.append(el('p', 'wait', 'Held by ' + sheet.hold.by + ' since ' + utc(sheet.hold.since) + (sheet.hold.reason ? ': ' + sheet.hold.reason : '')));
    if (sheet.wayBack) box.append(el('p', 'wait', 'Turned back by ' + sheet.wayBack.procedure + ': ' + sheet.wayBack.reason));
    if (sheet.end) box.append(el('p', '', 'Ended ' + utc(sheet.end.at) + ' by ' + sheet.end.by + ': ' + sheet.end.reason), el('p', '', sheet.end.remaining));
    const clocks = el('div', 'clocks');
    sheet.clocks.forEach((clock) => clocks.append(clockBox(clock.name, clock)));
    sheet.phases.filter((phase) => phase.state === 'running').forEach((phase) => clocks.append(clockBox('phase ' + phase.id, {
      started: true, running: phase.ticking, seconds: phase.seconds, limitSeconds: phase.limitSeconds
    })));
    box.append(clocks);
    const progress = sheet.progress;
    box.append(el('p', '', 'Progress: ' + progress.completed + ' of ' + progress.total + ' steps'
      + (progress.running.length ? ', running: ' + progress.running.join(', ') : '')));
    box.append(el('p', '', 'Next: ' + sheet.next));
    if (sheet.issues.length) {
      const list = el('ul', 'plain bad');
      sheet.issues.forEach((issue) => list.append(el('li', '', issue)));
      box.append(el('h3', '', 'Issues'), list);
    }
    return [box];
  }

  function clockBox(name, clock) {
    const box = el('div', 'clock');
    const face = el('b', '', '');
    face.className = 'face';
    Object.assign(face.dataset, { seconds: clock.seconds, limit: clock.limitSeconds, running: clock.running, started: clock.started });
    box.append(el('span', 'soft', name), face);
    return box;
  }

  function tick() {
    if (!sheet) return;
    const since = Math.max(0, Math.floor((Date.now() - readAt) / 1000));
    document.querySelectorAll('.face').forEach((face) => {
      const shown = face.dataset.started === 'true'
        ? span(Number(face.dataset.seconds) + (face.dataset.running === 'true' ? since : 0)) + ' of ' + span(Number(face.dataset.limit))
        : 'not started, ' + span(Number(face.dataset.limit));
      face.textContent = shown;
      face.parentElement.classList.toggle('over', face.dataset.started === 'true' && Number(face.dataset.seconds) > Number(face.dataset.limit));
    });
  }

  function owed() {
    const parts = sheet.gates.filter((gate) => gate.answerable).map(gateCard);
    if (sheet.run.state === 'pending') parts.push(criteria());
    return parts;
  }

  function gateCard(gate) {
    const box = el('div', 'card gate');
    box.append(el('h2', '', gate.id + ', ' + gate.name + ': ' + gate.question));
    box.append(el('p', 'wait', 'To be answered by ' + gate.missing.map(role).join(' and ')
      + (gate.deadline ? ', until ' + utc(gate.deadline) : ', no time limit') + (gate.status === 'expired' ? '. Time is up.' : '.')));
    box.append(table(['State', 'What', 'Seen', 'As of'], gate.evidence.map((one) => [
      mark(one.state), one.subject + ' ' + one.label, one.summary, utc(one.at)])));
    gate.answers.forEach((one) => box.append(el('p', '', one.by + ' (' + role(one.role) + '): ' + one.choice + ', ' + utc(one.at) + (one.reason ? ': ' + one.reason : ''))));
    const about = { run: sheet.run.id, round: gate.round, digest: gate.digest };
    const row = el('p', 'row');
    row.append(
      button('Approve', 'yes', () => ask('Approve ' + gate.name + '?', gate.question, 'Remark (may stay empty)', 'Approve', false, (text) =>
        post('/gates/' + encodeURIComponent(gate.id) + '/answers', Object.assign({ choice: 'approve', reason: text }, about))), gate.id + ' approve'),
      button('Reject', 'no', () => ask('Reject ' + gate.name + '?', 'One no stops the run here.', 'Reason', 'Reject', true, (text) =>
        post('/gates/' + encodeURIComponent(gate.id) + '/answers', Object.assign({ choice: 'reject', reason: text }, about))), gate.id + ' reject'));
    box.append(row);
    return box;
  }

  function criteria() {
    const box = el('div', 'card');
    const blocking = sheet.criteria.filter((one) => one.blocks).length;
    box.append(el('h2', '', 'Go / no-go: ' + (blocking ? blocking + ' of ' + sheet.criteria.length + ' criteria keep it from starting' : 'go')));
    const rows = sheet.criteria.map((one) => {
      const said = el('span', '', one.value + (one.source ? ' (' + one.source + ')' : ''));
      if (!one.role) return [mark(one.state), one.text, said];
      const about = { run: sheet.run.id };
      const send = (choice) => (text) => post('/criteria/' + encodeURIComponent(one.id) + '/answers', Object.assign({ choice: choice, remark: text }, about));
      const cell = el('div', '');
      const row = el('p', 'row');
      row.append(
        button('Yes', 'yes', () => ask('Confirm?', one.text, 'Remark (may stay empty)', 'Confirm', false, send('yes')), one.id + ' yes'),
        button('No', 'no', () => ask('Deny?', one.text, 'Reason', 'Deny', true, send('no')), one.id + ' no'));
      cell.append(said, el('p', 'soft', 'Confirmed by: ' + role(one.role)), row);
      return [mark(one.state), one.text, cell];
    });
    box.append(table(['State', 'Criterion', 'Reading'], rows));
    return box;
  }

  function course() {
    return sheet.phases.map((phase) => {
      const box = el('div', 'card');
      box.append(el('h2', '', 'Phase ' + phase.id + ', ' + phase.name + ' (' + label(phase.state) + ')'));
      const paths = el('div', 'paths');
      phase.paths.forEach((path) => {
        const part = el('div', '');
        part.append(el('h3', '', path.id + ' ' + path.name + ', ' + role(path.lead)));
        const rows = path.steps.map((step) => {
          const what = el('div', '');
          what.append(el('span', '', step.name));
          if (step.says) what.append(el('div', 'soft', step.says));
          if (step.question) what.append(el('div', 'wait', step.question));
          const act = stepActs(step);
          if (act) what.append(act);
          return [mark(step.status), cell('id', step.id), what];
        });
        part.append(table(['State', 'Step', 'What'], rows));
        paths.append(part);
      });
      box.append(paths);
      return box;
    });
  }

  function stepActs(step) {
    const stuck = step.status === 'failed' || step.status === 'unknown';
    if (sheet.run.endedAt || (!stuck && !step.question)) return null;
    const row = el('p', 'row');
    const send = (choice) => (text) => words('step ' + step.id + ' ' + choice + (text ? ' ' + text : ''));
    if (stuck) row.append(button('Retry', 'main', () => ask('Retry ' + step.id + '?', step.name, 'Remark (may stay empty)', 'Retry', false, send('retry')), step.id + ' retry'));
    row.append(button('Done', 'yes', () => ask(step.id + ' is done?', step.question || step.name, 'Remark (may stay empty)', 'Done', false, send('done')), step.id + ' done'));
    if (!stuck) row.append(button('Cannot', 'no', () => ask(step.id + ' cannot be done?', step.name, 'Reason', 'Cannot', true, send('cannot')), step.id + ' cannot'));
    if (stuck) row.append(button('Skip', 'no', () => ask('Go on without ' + step.id + '?', step.name, 'Reason', 'Skip', true, send('skip')), step.id + ' skip'));
    return row;
  }

  function controls() {
    const parts = [el('h2', '', 'Control')];
    const row = el('p', 'row');
    if (sheet.run.endedAt) {
      row.append(button('Prepare a run', 'main', () => words('go-no-go'), 'prepare'));
      return parts.concat(row);
    }
    const move = sheet.title.from + ' to ' + sheet.title.to;
    if (sheet.run.state === 'pending') {
      row.append(button('Start', 'main', () => ask('Start the cutover?', 'From ' + move + ', ' + sheet.run.reach + '.', '', 'Start', null, () => words('start')), 'start'));
    } else {
      if (sheet.hold) row.append(button('Resume', 'main', () => ask('Resume?', 'Steps start again.', '', 'Resume', null, () => words('resume')), 'resume'));
      else row.append(button('Hold', 'main', () => ask('Hold?', 'Nothing new starts; what is under way goes on.', 'Reason (may stay empty)', 'Hold', false, (text) => words('hold ' + text)), 'hold'));
      row.append(button('Roll back', 'no', () => ask('Roll back to ' + sheet.title.from + '?', 'By the least procedure that takes back everything changed.', 'Reason', 'Roll back', true, (text) => words('rollback ' + text)), 'rollback'));
    }
    row.append(button('Abort', 'no', () => ask('Abort the run?', 'It ends here. Nothing is taken back.', 'Reason', 'Abort', true, (text) => words('abort ' + text)), 'abort'));
    return parts.concat(row);
  }

  function words(text) { return post('/commands', { text: text }); }

  $('command').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = $('words').value.trim();
    words(text || 'help').then((ok) => { if (ok) $('words').value = ''; });
  });

  // ---- asking before acting; needed: true a reason must be given, false it may, null there is none

  let onYes = null;
  function ask(title, text, hint, yes, needed, then) {
    $('ask-title').textContent = title;
    $('ask-text').textContent = text;
    $('ask-label').textContent = hint;
    $('ask-label').hidden = $('ask-reason').hidden = needed === null;
    $('ask-reason').value = '';
    $('ask-reason').required = needed === true;
    $('ask-yes').textContent = yes;
    onYes = then;
    $('ask').showModal();
  }
  $('ask').addEventListener('close', () => {
    const then = onYes;
    onYes = null;
    if ($('ask').returnValue === 'yes' && then) then($('ask-reason').value.trim());
    $('ask').returnValue = '';
  });

  // ---- small things

  function el(tag, kind, text) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function button(text, kind, act, name) {
    const made = el('button', kind, text);
    made.type = 'button';
    made.dataset.key = name || text;
    if (name) made.setAttribute('aria-label', text + ' ' + name.split(' ')[0]);
    acts.set(made.dataset.key, act);
    return made;
  }
  // Buttons are found by their key, so a redraw that changes nothing keeps them as they are.
  const acts = new Map();
  document.addEventListener('click', (event) => {
    const pressed = event.target.closest ? event.target.closest('button[data-key]') : null;
    if (pressed && acts.has(pressed.dataset.key)) acts.get(pressed.dataset.key)();
  });
  function cell(kind, text) { return el('span', kind, text); }
  function table(head, rows) {
    const made = el('table', '');
    const top = el('tr', '');
    head.forEach((one) => { const th = el('th', '', one); th.scope = 'col'; top.append(th); });
    made.append(top);
    rows.forEach((row) => {
      const line = el('tr', '');
      row.forEach((one) => { const td = el('td', ''); td.append(one); line.append(td); });
      made.append(line);
    });
    return made;
  }
  function mark(state) {
    const words = {
      completed: ['good', '\u2713 done'], met: ['good', '\u2713 green'], green: ['good', '\u2713 green'],
      running: ['wait', '\u2026 running'], under_way: ['wait', '\u2026 under way'], not_yet: ['wait', '\u2026 not yet'],
      failed: ['bad', '\u2715 failed'], red: ['bad', '\u2715 red'], unknown: ['bad', '? unknown'],
      skipped: ['wait', '\u21b7 waived'], canceled: ['wait', '\u2013 let go'], notStarted: ['soft', '\u25cb not started']
    };
    const found = words[state] || ['', state];
    return el('span', 'mark ' + found[0], found[1]);
  }
  function label(state) { return { notStarted: 'not started', running: 'under way', completed: 'done' }[state] || state; }
  function role(id) {
    const found = sheet.roles.find((one) => one.role === id);
    return found ? found.name : id;
  }
  function utc(at) { return new Date(at).toISOString().slice(11, 19) + ' UTC'; }
  function span(seconds) {
    const minutes = Math.floor(seconds / 60);
    return minutes + ':' + String(seconds % 60).padStart(2, '0');
  }

  if (token) enter(); else outside('');
})();
