// Everything works without this; with it, figures stay up to date, filters act at once, and all boxes can be ticked together.
"use strict";

(() => {
  const locale = document.documentElement.dataset.locale || "en";
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

  const places = () => [...document.querySelectorAll("[data-number]")];
  if (places().length > 0 && "EventSource" in window) {
    const source = new EventSource("/live");
    let newest = Number(document.querySelector("[data-read-at]")?.dataset.readAt ?? 0);
    let isLoading = false;

    const textOf = (place, now) => typeof now[place.dataset.number] === "number" ? numbers.format(now[place.dataset.number]) : place.textContent;

    const show = now => {
      for (const place of places()) {
        place.textContent = textOf(place, now);
        const box = place.closest("[data-worse]");
        box?.classList.toggle(box.dataset.worse, now[place.dataset.number] > 0);
      }
    };

    // Numbers, alerts and lists that belong together come from one reading. What somebody is using stays.
    const reload = async () => {
      isLoading = true;
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          for (const part of document.querySelectorAll("[data-live-part]")) {
            const now = page.getElementById(part.id);
            if (now && !part.contains(document.activeElement)) {
              part.replaceWith(document.importNode(now, true));
            }
          }
          newest = Number(document.querySelector("[data-read-at]")?.dataset.readAt ?? newest);
        }
      } catch {
        // The bridge does not answer: the next numbers try again.
      } finally {
        isLoading = false;
      }
    };

    source.addEventListener("numbers", event => {
      const now = JSON.parse(event.data);
      if (now.readAt < newest || isLoading) {
        return;
      }
      newest = now.readAt;
      if (!document.querySelector("[data-live-part]")) {
        show(now);
      } else if (places().some(place => place.textContent !== textOf(place, now))) {
        reload();
      }
    });
    window.addEventListener("pagehide", () => source.close());
  }

  for (const form of document.querySelectorAll("form[data-at-once]")) {
    for (const choice of form.querySelectorAll("select")) {
      choice.addEventListener("change", () => form.requestSubmit());
    }
  }

  // What was typed into one form is still there when the button of another was pressed; what was saved is forgotten.
  const kept = form => `kept:${location.pathname}:${form.dataset.keep}`;
  const typed = form => [...form.querySelectorAll("textarea, input:not([type=hidden])")];
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const isSaved = sessionStorage.getItem("saved") === kept(form) && location.search.includes("done=decided");
    const before = isSaved ? {} : JSON.parse(sessionStorage.getItem(kept(form)) ?? "{}");
    if (isSaved) {
      sessionStorage.removeItem(kept(form));
    }
    for (const field of typed(form)) {
      if (!field.value && before[field.name]) {
        field.value = before[field.name];
        field.closest("details")?.setAttribute("open", "");
      }
    }
    form.addEventListener("input", () => sessionStorage.setItem(kept(form), JSON.stringify(Object.fromEntries(typed(form).map(field => [field.name, field.value])))));
    form.addEventListener("submit", () => sessionStorage.setItem("saved", kept(form)));
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
