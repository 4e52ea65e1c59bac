// Everything works without this; with it, candidates come while writing, buttons act once, and a filed issue shows by itself.
"use strict";

(() => {
  const list = document.getElementById("candidates");
  const text = document.getElementById("text");
  const find = text?.form;
  const pause = 400;
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
      const answer = await fetch("/panel/candidates", { method: "POST", body: new FormData(find), signal: mine.signal });
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

  document.addEventListener("submit", event => {
    if (event.defaultPrevented) {
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
      location.reload();
    }
  });

  const main = document.querySelector("main.waiting");
  const again = async delay => {
    try {
      const answer = await fetch(location.href);
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      if (page && !page.querySelector("main.waiting")) {
        location.reload();
        return;
      }
    } catch {
      // The next look may succeed.
    }
    setTimeout(() => again(Math.min(delay * 2, 30000)), delay);
  };
  if (main) {
    setTimeout(() => again(2000), 1000);
  }
})();
