// Opens the panel in the inner frame: for the ticket that the page names, or for the one that the helpdesk's client tells.
"use strict";

(() => {
  const panel = document.querySelector("iframe");
  const ticket = document.getElementById("ticket");
  const unwritten = document.getElementById("new");
  const tallest = 1200;

  const show = id => {
    ticket.elements.ticket.value = id;
    ticket.requestSubmit();
  };

  if (ticket?.elements.ticket.value) {
    show(ticket.elements.ticket.value);
    return;
  }

  const client = globalThis.ZAFClient?.init();
  const stretch = content => client?.invoke("resize", { width: "100%", height: `${Math.min(tallest, Math.ceil(content.getBoundingClientRect().height) + 16)}px` });

  // There is only a reason why nobody was let in, which has to be readable too.
  if (!ticket) {
    stretch(document.querySelector("main"));
    return;
  }
  if (!client) {
    document.getElementById("unanswered").hidden = false;
    return;
  }

  // The side bar is as high as the panel, up to a limit beyond which the panel scrolls.
  panel.addEventListener("load", () => {
    const content = panel.contentDocument?.querySelector("main");
    if (content) {
      new ResizeObserver(() => stretch(content)).observe(content);
    }
  });

  const plain = html => new DOMParser().parseFromString(html, "text/html").body.textContent;

  // The subject first; the description where Zendesk gives it.
  const follow = async () => {
    const got = await client.get(["ticket.subject", "comment.text"]);
    const text = got["comment.text"];
    const written = [got["ticket.subject"], typeof text === "string" ? plain(text) : null].filter(Boolean).join("\n");
    panel.contentWindow.postMessage({ written }, location.origin);
  };

  const start = async () => {
    const { location: place } = await client.context();
    if (place !== "new_ticket_sidebar") {
      const { "ticket.id": id } = await client.get("ticket.id");
      show(String(id));
      return;
    }
    panel.addEventListener("load", follow);
    client.on("ticket.subject.changed", follow);
    client.on("comment.text.changed", follow);
    unwritten.requestSubmit();
  };

  start().catch(() => {
    document.getElementById("unanswered").hidden = false;
  });
})();
