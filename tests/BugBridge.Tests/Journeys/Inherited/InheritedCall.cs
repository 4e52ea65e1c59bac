using System.Text.Json.Serialization;

namespace BugBridge.Tests.Journeys.Inherited;

/// <summary>One line of <c>calls.jsonl</c>: a step of the story, or something that the old version wrote and that took effect.</summary>
/// <param name="At">When, in milliseconds since the story began.</param>
internal sealed record InheritedCall(long At)
{
    /// <summary>The step's name; null for a call.</summary>
    public string? Step { get; init; }

    /// <summary><c>Jira</c> or <c>Helpdesk</c>.</summary>
    public string? Remote { get; init; }

    /// <summary>The HTTP verb.</summary>
    public string? Verb { get; init; }

    /// <summary>Path and query.</summary>
    public string? Path { get; init; }

    /// <summary>The body's type, with the boundary of a form.</summary>
    public string? Type { get; init; }

    /// <summary>The key by which Zendesk knows a write again.</summary>
    public string? Key { get; init; }

    /// <summary>The body, where it is text.</summary>
    public string? Text { get; init; }

    /// <summary>The body, where it is a file or a form with one.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Whether this is a step of the story.</summary>
    [JsonIgnore]
    public bool IsStep => Step is not null;
}
