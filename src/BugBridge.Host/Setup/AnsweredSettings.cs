using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Setup;

/// <summary>The settings that follow from answers.</summary>
internal static class AnsweredSettings
{
    /// <summary>Where nothing answers: stands for a remote whose address is not known yet.</summary>
    private const string Nowhere = "http://127.0.0.1:1";

    /// <summary>The configuration, with its secrets in it.</summary>
    public static JsonObject Configuration(Answers answers)
    {
        var root = new JsonObject { ["Helpdesk"] = Helpdesk(answers), ["Jira"] = Jira(answers), ["Filing"] = Filing(answers) };
        if (answers.Is(Asked.TicketFields))
        {
            root["Relay"] = new JsonObject { ["TicketFields"] = Named(StandardFields.OfTickets) };
        }

        if (Ranking(answers) is { Count: > 0 } ranking)
        {
            root["Ranking"] = ranking;
        }

        if (answers[Asked.PublicUrl].Length > 0)
        {
            root["Web"] = Web(answers);
        }

        return root;
    }

    /// <summary>The same as settings, good for connecting; a remote that nobody named yet has an address where nothing answers.</summary>
    public static BridgeSettings Bound(Answers answers)
    {
        var settings = new BridgeSettings();
        settings.Helpdesk.Zendesk.BaseUrl = settings.Helpdesk.Freshdesk.BaseUrl = settings.Helpdesk.RequestTracker.BaseUrl = settings.Jira.BaseUrl = Nowhere;
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Configuration(answers).ToJsonString()));
        new ConfigurationBuilder().AddJsonStream(json).Build().Bind(settings);
        return settings;
    }

    private static JsonObject Helpdesk(Answers answers)
    {
        var kind = answers[Asked.Helpdesk] is { Length: > 0 } chosen ? chosen : nameof(HelpdeskSettings.Zendesk);
        var section = Given(("BaseUrl", answers[Asked.HelpdeskUrl]), ("ClientId", answers[Asked.ClientId]), ("ClientSecret", answers[Asked.ClientSecret]), ("ApiKey", answers[Asked.ApiKey]), ("Token", answers[Asked.HelpdeskToken]));
        if (answers.List(Asked.Queues) is { Count: > 0 } queues)
        {
            section["Queues"] = Array(queues);
        }

        return new JsonObject { ["Kind"] = kind, [kind] = section };
    }

    private static JsonObject Jira(Answers answers)
    {
        var section = Given(
            ("Kind", answers[Asked.JiraKind] is nameof(Connectors.Jira.JiraKind.DataCenter) ? answers[Asked.JiraKind] : string.Empty),
            ("BaseUrl", answers[Asked.JiraUrl]),
            ("Email", answers[Asked.JiraEmail]),
            ("Token", answers[Asked.JiraToken]));
        if (answers[Asked.Project].Length > 0)
        {
            section["Projects"] = Array([answers[Asked.Project]]);
        }

        return section;
    }

    private static JsonObject Filing(Answers answers)
    {
        var section = Given(("Project", answers[Asked.Project]), ("IssueType", answers[Asked.IssueType]));
        if (answers[Asked.BugTag].Length > 0)
        {
            section["Match"] = new JsonArray(new JsonObject { ["Tags"] = Array([answers[Asked.BugTag]]) });
        }

        return section;
    }

    private static JsonObject Ranking(Answers answers)
    {
        var section = Given(("SeverityField", answers[Asked.SeverityField]));
        if (section.Count > 0)
        {
            var values = answers.List(Asked.SeverityValues);
            section["SeverityPoints"] = new JsonObject(values.Select((value, at) => KeyValuePair.Create(value, (JsonNode?)(100 * (values.Count - at) / values.Count))));
        }

        if (answers.Is(Asked.JiraFields))
        {
            section["Fields"] = Named(StandardFields.OfIssues);
        }

        return section;
    }

    /// <summary>Where others reach BugBridge, somebody has to say who they are.</summary>
    private static JsonObject Web(Answers answers) => new()
    {
        ["PublicUrl"] = answers[Asked.PublicUrl],
        ["Auth"] = new JsonObject
        {
            ["Tokens"] = new JsonArray(new JsonObject { ["Name"] = "admin", ["Role"] = nameof(BridgeRole.Admin), ["Sha256"] = AccessToken.HashOf(answers[Asked.AccessToken]) }),
        },
    };

    private static JsonObject Given(params (string Name, string Value)[] settings) =>
        new(settings.Where(setting => setting.Value.Length > 0).Select(setting => KeyValuePair.Create(setting.Name, (JsonNode?)setting.Value)));

    private static JsonObject Named(IEnumerable<(string Setting, Core.Remotes.WantedField Field)> fields) =>
        new(fields.Select(one => KeyValuePair.Create(one.Setting, (JsonNode?)one.Field.Name)));

    private static JsonArray Array(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);
}
