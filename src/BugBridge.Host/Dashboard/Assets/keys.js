// Keys for people who use the pages all day, and names that fields suggest. Everything works without this. Single keys can be turned off, as WCAG 2.1.4 asks.
"use strict";

(() => {
  const dialog = document.getElementById("keys");
  const opener = document.querySelector("[data-keys]");
  const choice = document.querySelector("[data-keys-on]");
  const name = "bugbridge-keys";
  let afterG = false;

  const areOn = () => {
    try {
      return localStorage.getItem(name) !== "off";
    } catch {
      return true;
    }
  };

  const keep = isOn => {
    try {
      localStorage.setItem(name, isOn ? "on" : "off");
    } catch {
      // A browser that keeps nothing asks again on the next page.
    }
  };

  if (dialog && opener && choice) {
    opener.hidden = false;
    choice.checked = areOn();
    opener.addEventListener("click", () => dialog.showModal());
    choice.addEventListener("change", () => keep(choice.checked));
  }

  const isTyping = target => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;

  // What can be opened, row by row: the first link of each.
  const rows = () => [...document.querySelectorAll("main tbody tr, main ul.list > li")]
    .map(row => ({ row, link: row.querySelector("a[href]") })).filter(one => one.link && one.row.offsetParent !== null);

  const move = step => {
    const all = rows();
    const at = all.findIndex(one => one.row.contains(document.activeElement));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) {
      next.link.focus();
      next.row.scrollIntoView({ block: "nearest" });
    }
  };

  document.addEventListener("focusin", event => {
    for (const row of document.querySelectorAll(".here")) {
      row.classList.remove("here");
    }
    event.target.closest?.("main tbody tr, main ul.list > li")?.classList.add("here");
  });

  const acts = {
    "/": () => document.getElementById("search")?.focus(),
    "?": () => dialog?.showModal(),
    j: () => move(1),
    k: () => move(-1),
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !areOn() || dialog?.open || isTyping(event.target)) {
      afterG = false;
      return;
    }
    const place = afterG ? dialog?.querySelector(`[data-go="${CSS.escape(event.key)}"]`) : null;
    const act = place ? () => location.assign(place.href) : afterG ? null : acts[event.key];
    if (event.key !== "Shift") {
      afterG = !afterG && event.key === "g";
    }
    if (act) {
      event.preventDefault();
      act();
    }
  });

  for (const field of document.querySelectorAll("input[data-names]")) {
    let latest = "";
    field.addEventListener("input", async () => {
      const text = latest = field.value;
      const answer = await fetch(`/names/${field.dataset.names}?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } }).catch(() => null);
      if (answer?.ok && text === latest) {
        const names = await answer.json();
        field.list?.replaceChildren(...names.map(one => Object.assign(document.createElement("option"), { value: one })));
      }
    });
  }
})();
