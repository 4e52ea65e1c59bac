// Everything works without this; with it, figures stay up to date, filters act at once, and all boxes can be ticked together.
"use strict";

(() => {
  const locale = document.documentElement.dataset.locale || "en";
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

  const live = document.querySelectorAll("[data-number]");
  if (live.length > 0 && "EventSource" in window) {
    const source = new EventSource("/live");
    source.addEventListener("numbers", event => {
      const now = JSON.parse(event.data);
      for (const place of live) {
        const value = now[place.dataset.number];
        if (typeof value === "number") {
          const text = numbers.format(value);
          if (place.textContent !== text) {
            place.textContent = text;
          }
          const box = place.closest("[data-worse]");
          if (box) {
            box.classList.toggle(box.dataset.worse, value > 0);
          }
        }
      }
    });
    window.addEventListener("pagehide", () => source.close());
  }

  for (const form of document.querySelectorAll("form[data-at-once]")) {
    for (const choice of form.querySelectorAll("select")) {
      choice.addEventListener("change", () => form.requestSubmit());
    }
  }

  for (const all of document.querySelectorAll("[data-all]")) {
    all.hidden = false;
    const box = all.querySelector("input");
    box.addEventListener("change", () => {
      for (const one of document.querySelectorAll(`input[name="${all.dataset.all}"]`)) {
        one.checked = box.checked;
      }
    });
  }

  // On a phone the menu is wider than the screen.
  const menu = document.querySelector(".places");
  const here = menu?.querySelector("[aria-current]");
  if (here && menu.scrollWidth > menu.clientWidth) {
    menu.scrollLeft = here.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;
  }

  const wall = document.querySelector("[data-reload]");
  if (wall) {
    setTimeout(() => location.reload(), Number(wall.dataset.reload) * 1000);
  }
})();
