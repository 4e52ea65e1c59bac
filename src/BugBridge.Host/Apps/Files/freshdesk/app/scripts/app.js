// Shows BugBridge's panel for the ticket. The address comes signed from the server part of this app: the secret never gets here.
"use strict";

const tooHigh = "700px";

async function open(client) {
  await client.instance.resize({ height: tooHigh });
  const { ticket } = await client.data.get("ticket");
  const { loggedInUser } = await client.data.get("loggedInUser");
  const answer = await client.request.invoke("signPanelAddress", { ticket: String(ticket.id), user: String(loggedInUser.id) });
  const panel = document.getElementById("panel");
  panel.src = answer.response.address;
  panel.hidden = false;
}

function say() {
  const fault = document.getElementById("fault");
  fault.textContent = document.documentElement.lang === "es"
    ? "No se puede abrir BugBridge. Vuelve a cargar la página."
    : "BugBridge cannot be opened. Reload the page.";
  fault.hidden = false;
}

app.initialized().then(client => client.events.on("app.activated", () => open(client).catch(say))).catch(say);
