// Signs the address of BugBridge's panel for one agent, one ticket and two minutes. It runs at Freshworks, where alone the secret is known.
"use strict";

const crypto = require("crypto");

const ADDRESS = "{{address}}/panel/frame/freshdesk";
const HEADING = "bugbridge-frame-1";
const ROUTE = "freshdesk";
const LIFETIME = 120;

exports = {
  signPanelAddress: function (request) {
    const { ticket, user } = request;
    if (!/^[0-9]{1,20}$/.test(ticket) || !/^[0-9]{1,20}$/.test(user)) {
      renderData({ status: 400, message: "A ticket and an agent are needed." });
      return;
    }
    const name = "";
    const expires = String(Math.floor(Date.now() / 1000) + LIFETIME);
    const nonce = crypto.randomBytes(16).toString("hex");
    const signature = crypto.createHmac("sha256", request.iparams.frame_secret)
      .update([HEADING, ROUTE, ticket, user, name, expires, nonce].join("\n"), "utf8")
      .digest("hex");
    const query = new URLSearchParams({ ticket, user, name, expires, nonce, signature });
    renderData(null, { address: `${ADDRESS}?${query}` });
  }
};
