// Runs before anything is painted: theme, hand, language and direction as the person left them, else as the system says.
// Kept apart from the app, and free of imports, so that no other code can delay it. Its twin is src/platform/preferences.ts.
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
  // The browser offers installing once, often before the app is there; src/platform/install.ts asks for it later.
  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    window.installOffer = event;
  });
})();
