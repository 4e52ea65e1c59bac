using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Core.Usability;

/// <summary>How a closed review is kept: what was added to reviews later reads as absent.</summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // As deep as what the store takes: a review holds what customers wrote.
        MaxDepth = 1000,
    };

    /// <summary>The review as text.</summary>
    public static string Write(UsabilityReview review) => JsonSerializer.Serialize(review, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no review.</exception>
    public static UsabilityReview Read(string json) =>
        JsonSerializer.Deserialize<UsabilityReview>(json, Options) ?? throw new JsonException("A closed review is empty.");
}
