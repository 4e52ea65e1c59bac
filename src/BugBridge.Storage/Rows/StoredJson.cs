using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Storage.Rows;

/// <summary>How actions and rich text stand in the database.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Names, so that a reordered enum does not change what old rows mean.
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Nothing here is ever put into a page as it stands, and other scripts than Latin would grow sixfold when escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // A mail thread of fifty answers is fifty quotes deep, and each takes several levels; the default of 64 would refuse it.
        MaxDepth = 1000,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameActions, NameCommands } },
    };

    public static string Write(BridgeAction action) => JsonSerializer.Serialize(action, Options);

    public static string Write(RichText text) => JsonSerializer.Serialize(text, Options);

    public static string Write(ImmutableSortedDictionary<string, string> texts) => JsonSerializer.Serialize(texts, Options);

    public static string Write(ImmutableArray<KeptCommand> commands) => JsonSerializer.Serialize(commands, Options);

    public static string Write(BugReport report) => JsonSerializer.Serialize(report, Options);

    public static BugReport ReadReport(string json) => Read<BugReport>(json);

    public static string Write(ToldFacts facts) => JsonSerializer.Serialize(facts, Options);

    public static ImmutableArray<KeptCommand> ReadKept(string json) => Read<ImmutableArray<KeptCommand>>(json);

    public static ToldFacts ReadTold(string json) => Read<ToldFacts>(json);

    public static BridgeAction ReadAction(string json) => Read<BridgeAction>(json);

    public static RichText ReadText(string json) => Read<RichText>(json);

    public static ImmutableSortedDictionary<string, string> ReadTexts(string json) => Read<ImmutableSortedDictionary<string, string>>(json);

    /// <summary>Each kind of action says by itself what it is called.</summary>
    private static void NameActions(JsonTypeInfo info) => Name<BridgeAction>(info, "do", kind => kind.GetCustomAttribute<ActionNameAttribute>()!.Name);

    /// <summary>So does each kind of command that may have to wait.</summary>
    private static void NameCommands(JsonTypeInfo info) => Name<RepCommand>(info, "ask", kind => kind.GetCustomAttribute<CommandNameAttribute>()?.Name);

    private static void Name<TKind>(JsonTypeInfo info, string property, Func<Type, string?> nameOf)
    {
        if (info.Type != typeof(TKind))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = property };
        foreach (var kind in typeof(TKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TKind))))
        {
            if (nameOf(kind) is { } name)
            {
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
            }
        }
    }

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
