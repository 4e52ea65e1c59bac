using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Usability;

/// <summary>The usability review: how tickets about usability are put into categories for the monthly meeting.</summary>
public sealed partial class UsabilitySettings : ISettings
{
    /// <summary>The file with the categories, relative to the folder of this settings file. Without the file there is no review.</summary>
    public string Categories { get; set; } = "usability-categories.json";

    /// <summary>The key of the project in which issues for whole categories are filed; that of Filing when left out.</summary>
    public string? Project { get; set; }

    /// <summary>The type of those issues; that of Filing when left out.</summary>
    public string? IssueType { get; set; }

    /// <summary>What the file says, once it was read; null when there is none.</summary>
    public UsabilityCategories? Defined { get; private set; }

    /// <summary>Takes what the file says.</summary>
    public void Use(UsabilityCategories? categories) => Defined = categories;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Categories))
        {
            yield return new SetupFault(nameof(Categories), "No file is named.", "Set a file such as usability-categories.json; it does not need to exist.");
        }

        if (Project is not null && !ProjectKey().IsMatch(Project))
        {
            yield return new SetupFault(nameof(Project), $"'{Project}' is not a Jira project key.", "Use a key such as ENG, or leave it out.");
        }

        if (IssueType is not null && string.IsNullOrWhiteSpace(IssueType))
        {
            yield return new SetupFault(nameof(IssueType), "It is empty.", "Use it a value, or leave it out.");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,9}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectKey();
}
