using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>How engineers mark an issue in Jira as a duplicate of another: its tickets then move to that one.</summary>
public sealed class MergingSettings : ISettings
{
    /// <summary>
    /// The name of Jira's link type whose outward side says "duplicates". BugBridge makes such links, too, for what is merged on the command
    /// line.
    /// </summary>
    public string LinkType { get; set; } = "Duplicate";

    /// <summary>
    /// The resolutions, one of which the duplicate must have beside the link. With an empty list the link alone is enough.
    /// </summary>
    public IList<string> Resolutions { get; set; } = ["Duplicate"];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(LinkType))
        {
            yield return new SetupFault(nameof(LinkType), "It is empty.", "Use the link type's name as Jira's administration shows it, such as Duplicate.");
        }

        for (var at = 0; at < Resolutions.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(Resolutions[at]))
            {
                yield return new SetupFault($"{nameof(Resolutions)}:{at}", "It is empty.", "Use a resolution's name, or remove it.");
            }
        }
    }

    /// <summary>Whether links of this type mark duplicates (case ignored).</summary>
    internal bool IsLink(string type) => string.Equals(type, LinkType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an issue with this resolution, or none, may be marked.</summary>
    internal bool IsResolved(string? resolution) => Resolutions.Count == 0 || Resolutions.Any(name => string.Equals(name, resolution, StringComparison.OrdinalIgnoreCase));
}
