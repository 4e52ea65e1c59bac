using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>
/// What Data Center takes, in the words in which the site holds it. Wiki text is held character by character, as a document of one piece of
/// text.
/// </summary>
internal sealed class DataCenterInput(JiraState state)
{
    private readonly Lazy<HashSet<string>> _long = new(() => [.. state.Fields.Values.Where(field => field.IsLong).Select(field => field.Id), "description"]);

    /// <summary>The body of a create, an edit or a transition.</summary>
    public JsonElement Issue(Exchange exchange)
    {
        if (JsonNode.Parse(exchange.Body.GetRawText()) is not JsonObject body)
        {
            return exchange.Body;
        }

        foreach (var (name, value) in (body["fields"] as JsonObject)?.ToList() ?? [])
        {
            body["fields"]![name] = Field(exchange, name, value);
        }

        foreach (var (name, operations) in (body["update"] as JsonObject)?.ToList() ?? [])
        {
            foreach (var operation in (operations as JsonArray)?.OfType<JsonObject>() ?? [])
            {
                foreach (var (verb, value) in operation.ToList())
                {
                    operation[verb] = Field(exchange, name, value);
                }
            }
        }

        return JsonSerializer.SerializeToElement(body);
    }

    /// <summary>The body of a comment.</summary>
    public static JsonElement Comment(Exchange exchange)
    {
        var body = JsonObject.Create(exchange.Body)!;
        var wiki = exchange.Body.Field("body").Text()!;
        if (string.IsNullOrWhiteSpace(wiki))
        {
            throw new Refused(JiraErrors.Field("comment", "Comment body can not be empty!"));
        }

        Watch(exchange, "comment", wiki);
        body["body"] = Held(wiki);
        return JsonSerializer.SerializeToElement(body);
    }

    private JsonNode? Field(Exchange exchange, string name, JsonNode? value)
    {
        if (_long.Value.Contains(name))
        {
            var wiki = value is null ? null
                : value is JsonValue text && text.TryGetValue<string>(out var given) ? given
                : throw Refusal(exchange, name, "Operation value must be a string");
            Watch(exchange, name, wiki);
            return string.IsNullOrEmpty(wiki) ? null : Held(wiki);
        }

        return name is "assignee" or "reporter" && value is JsonObject user ? Account(exchange, name, user) : value?.DeepClone();
    }

    private JsonObject Account(Exchange exchange, string field, JsonObject user)
    {
        var name = user["name"]?.GetValue<string>();
        var found = state.Users.Values.FirstOrDefault(known => DataCenterJson.NameOf(known).Is(name))
            ?? throw Refusal(exchange, field, $"User '{name}' does not exist.");
        return new JsonObject { ["accountId"] = found.AccountId };
    }

    private static Refused Refusal(Exchange exchange, string field, string problem)
    {
        exchange.Report($"{field}: {problem}");
        return new Refused(JiraErrors.Field(field, problem));
    }

    /// <summary>Jira takes such a text without a word. A program that writes what other people sent it must not let it do anything.</summary>
    private static void Watch(Exchange exchange, string field, string? wiki)
    {
        foreach (var effect in WikiEffects.Of(wiki ?? string.Empty).Told)
        {
            exchange.Report($"{field}: {effect}");
        }
    }

    private static JsonObject Held(string wiki) => new()
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray(new JsonObject
        {
            ["type"] = "paragraph",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = wiki }),
        }),
    };
}
