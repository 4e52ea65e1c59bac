using System.Collections.Immutable;

namespace BugBridge.Core.Issues;

/// <summary>A field of new issues in which one of several values is chosen.</summary>
/// <param name="Id">The field's id.</param>
/// <param name="Name">Its name, as people see it.</param>
/// <param name="IsRequired">Whether Jira refuses an issue without it.</param>
/// <param name="Values">The values that Jira takes, by name, in its order.</param>
public sealed record FilingChoice(string Id, string Name, bool IsRequired, ImmutableArray<string> Values);
