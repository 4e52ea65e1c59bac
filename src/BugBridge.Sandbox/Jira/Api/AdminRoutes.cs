using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>
/// What a Jira administrator makes by the API: fields, their place on the default screen, and webhooks. Webhooks are those of <c>/rest/webhooks/1.0</c>
/// (https://developer.atlassian.com/server/jira/platform/webhooks/); only Cloud takes a secret there.
/// </summary>
internal sealed class AdminRoutes(JiraStandIn site, JiraOptions options)
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private static readonly JsonShape FieldBody = JsonShape.Object(
        ("name*", JsonShape.Text), ("description", JsonShape.Text), ("type*", JsonShape.Text), ("searcherKey", JsonShape.Text));

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [Types + "float"] = "number",
        [Types + "datepicker"] = "date",
        [Types + "textarea"] = "textarea",
        [Types + "textfield"] = "string",
    };

    private readonly JsonShape _webhookBody = JsonShape.Object(
    [
        ("name*", JsonShape.Text),
        ("url*", JsonShape.Text),
        ("events*", JsonShape.ArrayOf(JsonShape.Text)),
        ("filters", JsonShape.AnyObject),
        ("excludeBody", JsonShape.Truth),
        .. options.Edition == JiraEdition.Cloud ? new[] { ("secret", JsonShape.Text) } : [],
    ]);

    private JiraState State => site.State;

    /// <summary>The operations, below an API's address such as <c>/rest/api/3</c>.</summary>
    public IEnumerable<Operation> Below(string api) =>
    [
        new("POST", api + "/field", CallKind.Write, ByAdministrator(MakeField)) { Body = FieldBody },
        new("POST", api + "/screens/addToDefault/{field}", CallKind.Write, ByAdministrator(AddToScreen)),
        new("GET", "/rest/webhooks/1.0/webhook", CallKind.Read, ByAdministrator(_ => Answer.Ok(State.Webhooks.Array(webhook => webhook.DeepClone())))),
        new("POST", "/rest/webhooks/1.0/webhook", CallKind.Write, ByAdministrator(MakeWebhook)) { Body = _webhookBody },
    ];

    private Func<Exchange, Answer> ByAdministrator(Func<Exchange, Answer> handle) => exchange => site.Locked(
        () => State.Denied.Contains("ADMINISTER") ? JiraErrors.Said(403, "You must have the Administer Jira global permission to do that.") : handle(exchange));

    private Answer MakeField(Exchange exchange)
    {
        var (name, type) = (exchange.Body.Field("name").Text()!, exchange.Body.Field("type").Text()!);
        if (name.Trim().Length is 0 or > 255)
        {
            return JiraErrors.Field("name", "The name must have 1 to 255 characters.");
        }

        if (!Kinds.TryGetValue(type, out var kind))
        {
            return JiraErrors.Field("type", $"The custom field type '{type}' is not known.");
        }

        var id = site.AddField(SystemFields.Custom(name, kind) with { CanSet = false });
        return Answer.Created(SettingJson.Field(State.Fields[id]));
    }

    /// <summary>Until it is on a screen, nobody can set a field.</summary>
    private Answer AddToScreen(Exchange exchange)
    {
        var id = exchange.Text("field");
        if (!State.Fields.TryGetValue(id, out var field) || !field.IsCustom)
        {
            return JiraErrors.Said(404, $"The field with ID '{id}' does not exist.");
        }

        State.Fields[id] = field with { CanSet = true };
        return Answer.Ok(new JsonObject());
    }

    private Answer MakeWebhook(Exchange exchange)
    {
        var body = exchange.Body;
        if (!Uri.TryCreate(body.Field("url").Text(), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            return JiraErrors.Said(400, "The URL is not valid.");
        }

        var events = body.Field("events").Texts().ToHashSet(StringComparer.Ordinal);
        site.AddWebhook(new JiraWebhook(url, body.Field("secret").Text() ?? string.Empty) { Events = events });
        var shown = (JsonObject)body.Node()!;
        shown.Remove("secret");
        shown["self"] = $"{State.BaseUrl}/rest/webhooks/1.0/webhook/{State.NextId()}";
        shown["enabled"] = true;
        State.Webhooks.Add(shown);
        return Answer.Created(shown.DeepClone());
    }
}
