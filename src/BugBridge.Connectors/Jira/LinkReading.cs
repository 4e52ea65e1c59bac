using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>What an issue's links mean. Of two issues joined by "A duplicates B", A has B as its outward issue, and B has A as its inward one.</summary>
internal static class LinkReading
{
    /// <summary>The links, without those that lack an end or a type.</summary>
    public static ImmutableArray<IssueTie> Ties(IssueLinkWire[]? links) => [.. (links ?? []).Select(Tie).OfType<IssueTie>()];

    /// <summary>True when the link leads from the issue that has it to the other one.</summary>
    public static bool Leads(IssueLinkWire link, string toIdOrKey, string type) =>
        Is(link.Type?.Name, type) && (Is(link.OutwardIssue?.Id, toIdOrKey) || Is(link.OutwardIssue?.Key, toIdOrKey));

    private static IssueTie? Tie(IssueLinkWire link) => (link.OutwardIssue ?? link.InwardIssue) is { Id: { } id, Key: { } key } && link.Type?.Name is { } type
        ? new IssueTie(type, link.OutwardIssue is not null, new IssueRef(id, key))
        : null;

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
