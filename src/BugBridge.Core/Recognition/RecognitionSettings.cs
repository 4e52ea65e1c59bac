using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Recognition;

/// <summary>What earns reps recognition for the bugs that they report.</summary>
public sealed class RecognitionSettings : ISettings
{
    /// <summary>How many points each thing gives.</summary>
    public RecognitionWeights Weights { get; set; } = new();

    /// <summary>
    /// Resolutions that mean an issue was not a bug to fix. Such an issue gives no points, and loses those it gave before. Case ignored.
    /// </summary>
    public IList<string> RejectedResolutions { get; set; } =
        ["Won't Do", "Won't Fix", "Cannot Reproduce", "Not a Bug", "Invalid", "Incomplete", "Duplicate", "Declined"];

    /// <summary>Whether an issue that is done with this resolution, or none, was rejected.</summary>
    public bool IsRejected(string? resolution) =>
        resolution is not null && RejectedResolutions.Any(name => string.Equals(name.Trim(), resolution, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        for (var at = 0; at < RejectedResolutions.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(RejectedResolutions[at]))
            {
                yield return new SetupFault($"{nameof(RejectedResolutions)}:{at}", "It is empty.", "Use a resolution's name, or remove it.");
            }
        }

        foreach (var fault in Weights.Faults().Under(nameof(Weights)))
        {
            yield return fault;
        }
    }
}
