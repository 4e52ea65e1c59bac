using System.Globalization;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A part of a message: its text, a file, or a multipart that holds others.</summary>
/// <param name="Id">Its number.</param>
/// <param name="TransactionId">Which message it belongs to.</param>
/// <param name="ContentType">As the sender claimed.</param>
/// <param name="Filename">Empty for the text itself.</param>
/// <param name="ContentLength">Bytes.</param>
/// <param name="Content">Where it was asked for.</param>
internal sealed record WireAttachment(
    [property: JsonPropertyName("id")] long Id,
    long TransactionId,
    string? ContentType,
    string? Filename,
    [property: JsonConverter(typeof(TextOrNumberConverter))] string? ContentLength,
    string? Content)
{
    /// <summary>The content type without its parameters, lower case.</summary>
    public string MediaType => (ContentType ?? string.Empty).Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Bytes, or null when it is not said.</summary>
    public long? Size => long.TryParse(ContentLength, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    /// <summary>True for what may be the message itself.</summary>
    public bool IsText => string.IsNullOrEmpty(Filename) && MediaType is ("text/html" or "text/plain");

    /// <summary>True for a wrapper around other parts.</summary>
    public bool IsWrapper => MediaType.StartsWith("multipart/", StringComparison.Ordinal);
}
