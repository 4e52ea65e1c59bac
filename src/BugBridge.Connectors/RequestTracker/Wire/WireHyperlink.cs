using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="Ref">What it leads to: <c>comment</c> and <c>correspond</c> stand there only for those who may.</param>
internal sealed record WireHyperlink([property: JsonPropertyName("ref")] string? Ref);
