using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>The apps that are installed, and the keys by which Zendesk signs for them.</summary>
internal sealed class AppRoutes(ZendeskStandIn standIn)
{
    public IEnumerable<Operation> All =>
    [
        new("GET", "/api/v2/apps/installations", CallKind.Read, _ => standIn.Locked(Installations)) { Query = ParameterTypes.Declared("include") },
        new("GET", "/api/v2/apps/{id:long}/public_key.pem", CallKind.Read, exchange => standIn.Locked(() => PublicKey(exchange))),
    ];

    private Answer Installations() => Answer.Ok(new JsonObject
    {
        ["installations"] = standIn.State.Apps.Values.Array(app => new JsonObject
        {
            ["app_id"] = app.Id,
            ["id"] = app.InstallationId,
            ["product"] = "support",
            ["enabled"] = true,
            ["settings"] = new JsonObject { ["name"] = app.Title, ["title"] = app.Title },
        }),
    });

    private Answer PublicKey(Exchange exchange) =>
        standIn.State.Apps.TryGetValue(exchange.Number("id"), out var app) ? Answer.Of(app.PublicKey, "application/x-pem-file") : ZendeskErrors.NotFound;
}
