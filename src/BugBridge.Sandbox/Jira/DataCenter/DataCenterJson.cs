using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>
/// What Cloud's API shows, as Data Center's shows it: wiki text for documents, users with names and keys, sprints as text, and without what
/// only Cloud tells.
/// </summary>
internal static class DataCenterJson
{
    private static readonly string[] CloudOnly =
        ["jsdPublic", "parentId", "simplified", "hierarchyLevel", "fieldId", "isAvailable", "isConditional", "isGlobal", "isInitial", "looped", "hasScreen", "identifier"];

    private static readonly string[] OfBoth = ["emailAddress", "displayName", "active", "timeZone", "locale"];

    /// <summary>The same in Data Center's words.</summary>
    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Of)]),
        JsonObject document when document["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name is "doc" && document.ContainsKey("version") =>
            Adf.PlainText(JsonSerializer.SerializeToElement(document)),
        JsonObject user when user.ContainsKey("accountId") => User(user),
        JsonObject sprint when sprint.ContainsKey("boardId") => Sprint(sprint),
        JsonObject file when file.ContainsKey("mimeType") => File(file),
        JsonObject other => Object(other),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Replace("/rest/api/3/", "/rest/api/2/", StringComparison.Ordinal),
        _ => node?.DeepClone(),
    };

    /// <summary>A page whose items Data Center calls <c>values</c>, with its fields' ids.</summary>
    public static JsonObject Values(JsonObject page, string name)
    {
        var values = page[name]!.AsArray().Select(item =>
        {
            var id = item!["fieldId"]?.GetValue<string>();
            var value = Of(item)!.AsObject();
            if (id is not null)
            {
                value["fieldId"] = id;
            }

            return (JsonNode?)value;
        });
        var told = new JsonObject { ["values"] = new JsonArray([.. values]) };
        foreach (var (key, value) in page.Where(member => member.Key != name))
        {
            told[key] = value?.DeepClone();
        }

        return told;
    }

    /// <summary>The name by which a user logs in.</summary>
    public static string NameOf(JiraUser user) => user.Email.Split('@')[0];

    private static JsonObject Object(JsonObject node)
    {
        var told = new JsonObject();
        foreach (var (name, value) in node.Where(member => !CloudOnly.Contains(member.Key, StringComparer.Ordinal)))
        {
            told[name] = name is "items" && value is JsonValue items && items.TryGetValue<string>(out var type) && type is "json" ? "string" : Of(value);
        }

        return told;
    }

    private static JsonObject User(JsonObject user)
    {
        var name = user["emailAddress"]!.GetValue<string>().Split('@')[0];
        var told = new JsonObject
        {
            ["self"] = $"{user["self"]!.GetValue<string>().Split("/rest/")[0]}/rest/api/2/user?username={name}",
            ["name"] = name,
            ["key"] = "JIRAUSER" + int.Parse(user["accountId"]!.GetValue<string>()[21..], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        };
        foreach (var member in OfBoth.Where(user.ContainsKey))
        {
            told[member] = user[member]?.DeepClone();
        }

        return told;
    }

    private static JsonObject File(JsonObject file)
    {
        var told = Object(file);
        var site = told["self"]!.GetValue<string>().Split("/rest/")[0];
        told["content"] = $"{site}/secure/attachment/{told["id"]}/{Uri.EscapeDataString(told["filename"]!.GetValue<string>())}";
        return told;
    }

    private static JsonNode Sprint(JsonObject sprint)
    {
        var end = sprint["endDate"]?.GetValue<string>() ?? "<null>";
        return $"com.atlassian.greenhopper.service.sprint.Sprint@5f1[id={sprint["id"]},rapidViewId={sprint["boardId"]},state={sprint["state"]!.GetValue<string>().ToUpperInvariant()},"
            + $"name={sprint["name"]},startDate=<null>,endDate={end},completeDate=<null>,sequence={sprint["id"]},goal=]";
    }
}
