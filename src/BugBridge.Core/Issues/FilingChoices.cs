using System.Collections.Immutable;

namespace BugBridge.Core.Issues;

/// <summary>What can be chosen when an issue of one type is made in one project.</summary>
/// <param name="Fields">The fields of the screen for new issues whose values Jira lists.</param>
public sealed record FilingChoices(ImmutableArray<FilingChoice> Fields)
{
    /// <summary>The id of the field of components.</summary>
    public const string Components = "components";

    /// <summary>Nothing can be chosen.</summary>
    public static FilingChoices None { get; } = new([]);

    /// <summary>A field by id or name, case ignored; null when the screen has none whose values are listed.</summary>
    public FilingChoice? Of(string? idOrName) =>
        Fields.FirstOrDefault(field => Is(field.Id, idOrName)) ?? Fields.FirstOrDefault(field => Is(field.Name, idOrName));

    /// <summary>Whether a field takes a value: the one that is chosen has the case in which Jira lists it.</summary>
    public bool Allow(string? idOrName, string value) => Of(idOrName)?.Values.Contains(value, StringComparer.Ordinal) == true;

    private static bool Is(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
