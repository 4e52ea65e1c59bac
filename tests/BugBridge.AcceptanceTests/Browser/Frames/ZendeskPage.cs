using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace BugBridge.AcceptanceTests.Browser.Frames;

/// <summary>
/// A page of Zendesk's agent workspace, at Zendesk's own origin, as far as an app sees it: it opens the app's frame with a POST of the token, and answers the
/// framework's client, which stands at its documented address.
/// </summary>
internal static class ZendeskPage
{
    private const string Client = "https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js";

    private const string Sdk = """
        globalThis.ZAFClient = { init() {
          const params = new URLSearchParams(location.search);
          const waiting = new Map(), heard = new Map();
          let last = 0;
          window.addEventListener("message", event => {
            if (event.origin !== params.get("origin")) { return; }
            if (event.data.reply) { waiting.get(event.data.reply)?.(event.data.value); }
            if (event.data.happened) { heard.get(event.data.happened)?.(); }
          });
          const ask = (what, about) => new Promise(done => {
            waiting.set(++last, done);
            parent.postMessage({ what, about, id: last, guid: params.get("app_guid") }, params.get("origin"));
          });
          return {
            context: () => ask("context"),
            get: paths => ask("get", [].concat(paths)),
            invoke: (name, ...given) => ask("invoke", [name, ...given]),
            on: (name, act) => heard.set(name, act),
          };
        } };
        """;

    /// <summary>Answers for Zendesk's page and for its client in a browser.</summary>
    public static async Task ServeAsync(IPage page, Uri zendesk, string address, string token, string location, long? ticket)
    {
        await page.RouteAsync(Client, route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Sdk }));
        await page.RouteAsync(AddressOf(zendesk), route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Html(address, token, location, ticket) }));
    }

    /// <summary>Where the page is.</summary>
    public static string AddressOf(Uri zendesk) => new Uri(zendesk, "/agent/stands-in").AbsoluteUri;

    private static string Html(string address, string token, string location, long? ticket) => $$"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Zendesk</title>
        <style>body { display: flex; font: 14px system-ui; gap: 1rem; margin: 0; } main { flex: 1; padding: 1rem; } aside { border-left: 1px solid #ccc; width: 340px; }
        iframe { border: 0; height: 80px; width: 100%; } textarea, input { display: block; width: 90%; }</style></head>
        <body><main><h1>{{(ticket is null ? "New ticket" : "Ticket #" + ticket.Value.ToString(CultureInfo.InvariantCulture))}}</h1>
        <label>Subject <input id="subject"></label><label>Description <textarea id="description"></textarea></label></main>
        <aside aria-label="Apps"><h2>BugBridge</h2><iframe name="app" title="BugBridge app"></iframe></aside>
        <form id="open" method="post" action="{{address.Replace("&", "&amp;", StringComparison.Ordinal)}}" target="app"><input type="hidden" name="token" value="{{token}}"></form>
        <script>
          const app = document.querySelector("iframe");
          const origin = new URL(document.getElementById("open").action).origin;
          const values = () => ({ "ticket.id": {{JsonSerializer.Serialize(ticket)}}, "ticket.subject": document.getElementById("subject").value,
            "comment.text": "<p>" + document.getElementById("description").value + "</p>", errors: {} });
          window.addEventListener("message", event => {
            if (event.source !== app.contentWindow || event.origin !== origin || event.data.guid !== "guid-1") { return; }
            const { what, about, id } = event.data;
            if (what === "invoke" && about[0] === "resize") { app.style.height = about[1].height; }
            const value = what === "context" ? { product: "support", location: {{JsonSerializer.Serialize(location)}}, ticketId: {{JsonSerializer.Serialize(ticket)}} } : what === "get" ? values() : {};
            event.source.postMessage({ reply: id, value }, event.origin);
          });
          const tell = name => () => app.contentWindow.postMessage({ happened: name }, origin);
          document.getElementById("subject").addEventListener("input", tell("ticket.subject.changed"));
          document.getElementById("description").addEventListener("input", tell("comment.text.changed"));
          document.getElementById("open").submit();
        </script></body></html>
        """;
}
