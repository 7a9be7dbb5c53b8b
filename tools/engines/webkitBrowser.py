#!/usr/bin/python3
"""A window of WebKitGTK for WebDriver, with a profile on the disk: WebKit's own MiniBrowser keeps none while it is driven.

The environment says where: GLYPHARY_PROFILE is the folder, GLYPHARY_TROUBLES the file to which errors of the page go, one JSON a line.
"""
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

# Runs before any script of a page: WebDriver itself cannot read the console.
WATCH = """
(() => {
  const post = (words) => window.webkit.messageHandlers.trouble.postMessage(JSON.stringify(words));
  const tell = (kind, what) => post(kind + ": " + what);
  post("begun");
  for (const kind of ["error", "warn"]) {
    const real = console[kind];
    console[kind] = (...all) => { tell(kind, all.join(" ")); real.apply(console, all); };
  }
  addEventListener("error", (event) => tell("uncaught", event.message + " " + event.filename + ":" + event.lineno));
  addEventListener("unhandledrejection", (event) => tell("unhandled", String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => tell("policy", event.violatedDirective + " " + event.blockedURI));
})();
"""

profile = os.environ["GLYPHARY_PROFILE"]
context = WebKit2.WebContext.new_with_website_data_manager(
    WebKit2.WebsiteDataManager(
        base_data_directory=os.path.join(profile, "data"),
        base_cache_directory=os.path.join(profile, "cache"),
    )
)
context.set_automation_allowed(True)


def note(_manager, result):
    with open(os.environ["GLYPHARY_TROUBLES"], "a", encoding="utf-8") as file:
        file.write(result.get_js_value().to_string() + "\n")


def open_view(_session):
    manager = WebKit2.UserContentManager()
    manager.connect("script-message-received::trouble", note)
    manager.register_script_message_handler("trouble")
    manager.add_script(
        WebKit2.UserScript(
            WATCH,
            WebKit2.UserContentInjectedFrames.TOP_FRAME,
            WebKit2.UserScriptInjectionTime.START,
            None,
            None,
        )
    )
    view = WebKit2.WebView(
        web_context=context, user_content_manager=manager, is_controlled_by_automation=True
    )
    window = Gtk.Window(default_width=390, default_height=844)
    window.add(view)
    window.show_all()
    return view


def start(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("Glyphary test")
    info.set_version(1, 0, 0)
    session.set_application_info(info)
    session.connect("create-web-view", open_view)


context.connect("automation-started", start)
Gtk.main()
