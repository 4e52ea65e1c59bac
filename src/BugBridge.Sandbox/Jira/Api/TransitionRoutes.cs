using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>The ways out of an issue's status.</summary>
internal sealed class TransitionRoutes(JiraStandIn site, JiraOptions options)
{
    private const string Pattern = "/rest/api/3/issue/{issue}/transitions";

    private static readonly JsonShape Body = JsonShape.Object(
        ("transition*", JsonShape.OpenObject(("id*", JsonShape.Text))),
        ("fields", JsonShape.AnyObject),
        ("update", JsonShape.AnyObject),
        ("historyMetadata", JsonShape.AnyObject),
        ("properties", JsonShape.ArrayOf(JsonShape.AnyObject)));

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        new("GET", Pattern, CallKind.Read, exchange => site.Locked(() => List(exchange)))
        {
            Query = ParameterTypes.Declared("expand transitionId skipRemoteOnlyCondition:truth includeUnavailableTransitions:truth sortByOpsBarAndStatus:truth"),
        },
        new("POST", Pattern, CallKind.Write, exchange => site.Locked(() => Move(exchange))) { Body = Body },
    ];

    private Answer List(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        var withFields = exchange.QueryList("expand").Contains("transitions.fields", StringComparer.Ordinal);
        return Answer.Ok(new JsonObject
        {
            ["transitions"] = Open(issue).Where(transition => exchange.Query("transitionId") is not { } id || SettingJson.Id(transition.Id).Is(id))
                .Array(transition => Node(transition, withFields)),
            ["expand"] = "transitions",
        });
    }

    private static IEnumerable<JiraTransition> Open(JiraIssue issue) =>
        Workflow.Transitions.Where(transition => transition.From.Contains(issue.Status, StringComparer.Ordinal));

    private JsonObject Node(JiraTransition transition, bool withFields)
    {
        var node = new JsonObject
        {
            ["id"] = SettingJson.Id(transition.Id),
            ["name"] = transition.Name,
            ["to"] = SettingJson.Status(transition.To, State.BaseUrl),
            ["hasScreen"] = transition.AsksResolution,
            ["isGlobal"] = false,
            ["isInitial"] = false,
            ["isAvailable"] = true,
            ["isConditional"] = false,
            ["looped"] = false,
        };
        if (withFields)
        {
            node["fields"] = transition.AsksResolution ? new JsonObject { ["resolution"] = ResolutionMeta() } : new JsonObject();
        }

        return node;
    }

    private JsonObject ResolutionMeta() => new()
    {
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "resolution", ["system"] = "resolution" },
        ["name"] = "Resolution",
        ["key"] = "resolution",
        ["hasDefaultValue"] = false,
        ["operations"] = new JsonArray("set"),
        ["allowedValues"] = Workflow.Resolutions.Array(resolution => SettingJson.Resolution(resolution.Name, State.BaseUrl)),
    };

    private Answer Move(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        var id = exchange.Body.Field("transition").Field("id").Text();
        if (Open(issue).FirstOrDefault(transition => SettingJson.Id(transition.Id).Is(id)) is not { } transition)
        {
            return JiraErrors.Said(400, $"Can't move ({issue.Key}). You might not have permission, or the issue is missing required information. If the issue persists, contact your site admin.");
        }

        var resolution = exchange.Body.Field("fields").Field("resolution");
        if (transition.AsksResolution != resolution.IsGiven())
        {
            return JiraErrors.Field("resolution", transition.AsksResolution
                ? "Resolution is required."
                : "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown.");
        }

        var moved = site.Moved(issue, transition.To, resolution.IsGiven() ? IssueInput.Resolution(resolution) : null);
        State.Change(IssueInput.ApplyOnTransition(moved, exchange.Body, State, options), site.Bridge);
        return Answer.Nothing;
    }
}
