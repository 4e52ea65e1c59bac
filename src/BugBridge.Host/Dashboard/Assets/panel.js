// Everything works without this; with it, candidates come while writing, buttons act once, and a filed issue shows by itself.
"use strict";

(() => {
  const list = document.getElementById("candidates");
  const text = document.getElementById("text");
  const find = text?.form;
  const pause = 400;

  // Inside a ticket of the helpdesk, a form loads the page anew: an address alone does not say who asks.
  const again = document.getElementById("again");
  const reload = () => again ? again.requestSubmit() : location.reload();
  const page = () => again ? fetch(again.action, { method: "POST", body: new FormData(again) }) : fetch(location.href);
  let timer;
  let running;

  const say = words => {
    const line = document.createElement("p");
    line.className = "note bad";
    line.textContent = words;
    list.replaceChildren(line);
  };

  const look = async () => {
    running?.abort();
    const mine = running = new AbortController();
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(find.dataset.pieces ?? "/panel/candidates", { method: "POST", body: new FormData(find), signal: mine.signal });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      list.innerHTML = await answer.text();
    } catch (failure) {
      if (failure.name === "AbortError") {
        return;
      }
      say(find.dataset.failed);
    }
    if (running === mine) {
      list.removeAttribute("aria-busy");
    }
  };

  if (find && list && text) {
    text.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    find.addEventListener("submit", event => {
      if (event.submitter?.value !== "find") {
        return;
      }
      event.preventDefault();
      clearTimeout(timer);
      look();
    });
  }

  // Beside a ticket that is being written, the frame around this page says what is written.
  window.addEventListener("message", event => {
    if (event.source === window.parent && event.origin === location.origin && typeof event.data?.written === "string" && text) {
      text.value = event.data.written;
      text.dispatchEvent(new Event("input"));
    }
  });

  document.addEventListener("click", event => {
    if (again && event.target.closest("a[href^='/panel?']")) {
      event.preventDefault();
      reload();
    }
  });

  document.addEventListener("submit", event => {
    if (event.defaultPrevented || event.target === again) {
      return;
    }
    if (event.target.dataset.sent) {
      event.preventDefault();
      return;
    }
    event.target.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-disabled", "true");
  });

  // What the browser keeps for "back" must not stay locked.
  window.addEventListener("pageshow", event => {
    if (event.persisted) {
      reload();
    }
  });

  const main = document.querySelector("main.waiting");
  const wait = async delay => {
    try {
      const answer = await page();
      const now = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      if (now && !now.querySelector("main.waiting")) {
        reload();
        return;
      }
    } catch {
      // The next look may succeed.
    }
    setTimeout(() => wait(Math.min(delay * 2, 30000)), delay);
  };
  if (main) {
    setTimeout(() => wait(2000), 1000);
  }
})();
