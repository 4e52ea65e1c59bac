using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira;

/// <summary>
/// Where OAuth clients of service accounts get their tokens, and what else stands beside the API: the cloud id of a site, and the list of personal access tokens.
/// The token endpoints take forms alone, and no other grant.
/// </summary>
internal sealed class JiraSignInRoutes(JiraStandIn site, JiraOptions options, JiraTokens tokens, Findings findings)
{
    private const string Gateway = "/ex/jira/";

    private bool IsCloud => options.Edition == JiraEdition.Cloud;

    /// <summary>Maps the routes of this edition.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(IsCloud ? "/oauth/token" : "/rest/oauth2/latest/token", (RequestDelegate)MintAsync);
        if (IsCloud)
        {
            endpoints.MapGet("/_edge/tenant_info", (RequestDelegate)TellCloudIdAsync);
        }
        else
        {
            endpoints.MapGet("/rest/pat/latest/tokens", (RequestDelegate)ListAsync);
        }
    }

    /// <summary>Lets calls to the API host come to the API, which sees by the base path that they came there. Another site's id leads nowhere.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (IsCloud && context.Request.Path.StartsWithSegments(Gateway + options.CloudId, StringComparison.Ordinal, out var rest))
        {
            (context.Request.PathBase, context.Request.Path) = (Gateway + options.CloudId, rest);
        }

        return next(context);
    }

    private async Task MintAsync(HttpContext context)
    {
        site.Calls.Count("POST /oauth/token", CallKind.Credentials);
        if (!context.Request.HasFormContentType)
        {
            findings.Add(Core.Remotes.Remote.Jira, "POST " + context.Request.Path, "a request for a token that is not a form");
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "invalid_request", "The content type is not application/x-www-form-urlencoded.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] != "client_credentials")
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "unsupported_grant_type", "The grant type is not supported.");
        }
        else if (form["client_id"] != options.ClientId || form["client_secret"] != options.ClientSecret)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, IsCloud ? "access_denied" : "invalid_client", "Unauthorized");
        }
        else if (!IsCloud && form["scope"] != "WRITE")
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "invalid_scope", "The scope is missing or unknown.");
        }
        else
        {
            await context.Response.WriteAsJsonAsync(new JsonObject
            {
                ["access_token"] = tokens.Mint(),
                ["expires_in"] = (long)options.OAuthTokenLifetime.TotalSeconds,
                ["token_type"] = "Bearer",
                ["scope"] = IsCloud ? "read:jira-user read:jira-work write:jira-work" : "WRITE",
            });
        }
    }

    private Task TellCloudIdAsync(HttpContext context)
    {
        site.Calls.Count("GET /_edge/tenant_info", CallKind.Credentials);
        return context.Response.WriteAsJsonAsync(new JsonObject { ["cloudId"] = options.CloudId });
    }

    private async Task ListAsync(HttpContext context)
    {
        site.Calls.Count("GET /rest/pat/latest/tokens", CallKind.Read);
        if (!tokens.IsPersonal(context.Request.Headers.Authorization))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var token = new JsonObject { ["id"] = 1, ["name"] = "BugBridge", ["createdAt"] = "2026-01-01T08:00:00.000+0000", ["lastAccessed"] = "2026-01-02T08:00:00.000+0000" };
        if (options.TokenEndsAt is { } end)
        {
            token["expiringAt"] = end.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", System.Globalization.CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsJsonAsync(new JsonArray(token));
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string description)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = error, ["error_description"] = description });
    }
}
