'use strict';
// Fetches the page anew now and then and puts its parts in place; without it the page works too, by itself or a reload.
(function () {
  var EVERY = 10000;
  var OLD = 120000;

  async function renew() {
    try {
      var answer = await fetch(location.pathname, { cache: 'no-cache' });
      if (!answer.ok) return age();
      var fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      var main = document.getElementById('main');
      var now = fresh.getElementById('main');
      if (!now) return age();
      if (now.innerHTML !== main.innerHTML) {
        var before = document.getElementById('overall').textContent;
        main.innerHTML = now.innerHTML;
        if (document.getElementById('overall').textContent !== before) announce(document.getElementById('overall').textContent);
      }
      document.querySelector('footer').innerHTML = fresh.querySelector('footer').innerHTML;
      document.body.className = fresh.body.className;
      document.body.dataset.asOf = fresh.body.dataset.asOf;
      document.title = fresh.title;
      document.body.dataset.fetched = Date.now();
      age();
    } catch (lost) {
      age();
    }
  }

  // Says so when the page itself could not be renewed for a while.
  function age() {
    var since = Date.now() - Number(document.body.dataset.fetched || Date.now());
    var note = document.getElementById('age');
    if (since < OLD) {
      if (note) note.remove();
      return;
    }
    if (!note) {
      note = document.createElement('p');
      note.id = 'age';
      note.className = 'outdated';
      note.setAttribute('role', 'alert');
      document.getElementById('main').prepend(note);
    }
    note.textContent = 'This page could not be renewed for ' + Math.floor(since / 60000)
      + ' min. What you see may be old; please call the hotline.';
  }

  function announce(text) {
    var voice = document.getElementById('voice') || document.createElement('p');
    voice.id = 'voice';
    voice.className = 'skip';
    voice.setAttribute('role', 'status');
    document.body.append(voice);
    voice.textContent = text;
  }

  document.body.dataset.fetched = Date.now();
  setInterval(renew, EVERY);
})();
