using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Core.Usability;

/// <summary>How a closed review is kept: what was added to reviews later reads as absent.</summary>
public static class ReviewJson
{
    private const string CountedName = "Counted";

    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // As deep as what the store takes: a review holds what customers wrote.
        MaxDepth = 1000,
    };

    /// <summary>The review as text, and beside it the tickets that its figures count, where they are given.</summary>
    public static string Write(UsabilityReview review, ImmutableArray<CountedCase>? counted = null)
    {
        var whole = JsonSerializer.SerializeToNode(review, Options)!.AsObject();
        if (counted is { } tickets)
        {
            whole[CountedName] = JsonSerializer.SerializeToNode(tickets, Options);
        }

        return whole.ToJsonString(Options);
    }

    /// <summary>The tickets that a closed review counts; null of one that was closed by a version that did not keep them.</summary>
    public static ImmutableArray<CountedCase>? CountedIn(string json)
    {
        using var whole = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Options.MaxDepth });
        return whole.RootElement.TryGetProperty(CountedName, out var counted) ? counted.Deserialize<ImmutableArray<CountedCase>>(Options) : null;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no review.</exception>
    public static UsabilityReview Read(string json) =>
        JsonSerializer.Deserialize<UsabilityReview>(json, Options) ?? throw new JsonException("A closed review is empty.");
}
