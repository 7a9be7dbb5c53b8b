// Runs before anything is painted: theme, hand, language and direction as the person left them, else as the system says; then the
// first screen as the build wrote it into the page, so that there is something to see and to tap before the app is there
// (docs/adr/0016). Kept apart from the app, and free of imports, so that no other code can delay it. Its twins are
// src/platform/preferences.ts and startHint.ts.
(function () {
  var saved = {};
  try {
    saved = JSON.parse(localStorage.getItem("glyphary.preferences") || "{}") || {};
  } catch {
    // Storage may be blocked or hold nonsense; the system's own settings serve.
  }
  var root = document.documentElement;
  var systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
  var dark = saved.theme === "dark" || (saved.theme !== "light" && systemDark);
  root.dataset.hand = saved.leftHanded === true ? "left" : "right";
  root.dataset.theme = dark ? "dark" : "light";
  var language = saved.language === "de" || saved.language === "en" ? saved.language : null;
  if (!language) language = /^de\b/i.test(navigator.language) ? "de" : "en";
  root.lang = language;
  root.dir = "ltr";
  var colour = document.querySelector('meta[name="theme-color"]');
  if (colour) colour.setAttribute("content", dark ? "#15130f" : "#f6f2e9");

  var start = null;
  try {
    start = localStorage.getItem("glyphary.start");
  } catch {
    // As on a first visit.
  }
  document.addEventListener("readystatechange", showShell, { once: true });

  /** Before the lock nothing is shown, nor where a screen has the page to itself. */
  function showShell() {
    var page = document.getElementById("root");
    var shell = document.getElementById("shell-" + language);
    if (!page || !shell || start === "locked" || /[?&]safe\b/.test(location.search)) return;
    if (/^\/(symbols\/[^/]+\/test|practise\/session)$/.test(location.pathname)) return;
    var parts = shell.content.cloneNode(true);
    // On the parts, which go when the app shows its own: after that it answers itself.
    for (var part of parts.children) part.addEventListener("click", tap);
    page.append(parts);
    if (start === "begun") page.querySelector("[data-first-run]").remove();
    if (location.pathname !== "/") turnTo(location.pathname);
  }

  /** Somewhere else there is only the frame: nothing is known yet of what is in it. */
  function turnTo(path) {
    document.getElementById("content").replaceChildren();
    document.querySelectorAll("nav a").forEach(function (link) {
      var href = link.getAttribute("href");
      if (path === href || (href !== "/" && path.startsWith(href + "/")))
        link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
  }

  /** A tap before the app is there counts: the app begins where it led. */
  function tap(event) {
    var way = event.target.closest("nav a, [data-to]");
    var isPlain =
      !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!way || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    var to = way.getAttribute("href") || way.getAttribute("data-to");
    if (to === location.pathname) return;
    history.pushState(null, "", to);
    turnTo(to);
  }

  watchStart();

  /**
   * A start that breaks, or that is the third after two which came to nothing, leads to the page that needs nothing of the app
   * (src/app/safe); so does /?safe. Bugs are kept for the app to count (src/app/watchFaults.ts). Keys as in src/platform/starts.ts.
   */
  function watchStart() {
    var KEY = "glyphary.starts";
    // Younger ones may be other tabs that start at this moment. ms.
    var TOO_LONG = 10000;
    // What goes on in spite of a bug has come to a screen by then. ms.
    var PATIENCE = 4000;
    var isUp = location.pathname === "/safe.html";
    var begun = Date.now();
    var faults = (window.earlyFaults = []);
    function note(event) {
      var isScript = event.target.tagName === "SCRIPT";
      // Neither pictures that are missing nor what an extension of the browser does wrong.
      var isOurs = "reason" in event || (event.filename || "").startsWith(location.origin);
      if (!isScript && !isOurs) return;
      if (faults.length < 20) faults.push(event);
      // A script that is not there, or is none, never comes to a screen.
      var isHopeless = isScript || event.error instanceof SyntaxError;
      if (!isUp) setTimeout(leave, isHopeless ? 0 : PATIENCE);
    }
    function leave() {
      if (!isUp) location.replace("/safe.html#failed");
    }
    function keep(change) {
      try {
        var starts = change(JSON.parse(localStorage.getItem(KEY) || "[]"));
        localStorage.setItem(KEY, JSON.stringify(starts));
        return starts;
      } catch {
        return [];
      }
    }
    addEventListener("error", note, true);
    addEventListener("unhandledrejection", note);
    if (isUp) return;
    if (/[?&]safe\b/.test(location.search)) return location.replace("/safe.html");
    addEventListener("started", function () {
      isUp = true;
      keep(function () {
        return [];
      });
    });
    // Who leaves before the app is there has only changed their mind.
    addEventListener("pagehide", function () {
      if (!isUp && faults.length === 0)
        keep(function (starts) {
          return starts.filter(function (one) {
            return one !== begun;
          });
        });
    });
    var failed = keep(function (starts) {
      return starts.concat(begun).slice(-5);
    }).filter(function (one) {
      return begun - one > TOO_LONG;
    });
    if (failed.length >= 2) leave();
  }

  // The browser offers installing once, often before the app is there; src/platform/install.ts asks for it later.
  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    window.installOffer = event;
  });
})();
