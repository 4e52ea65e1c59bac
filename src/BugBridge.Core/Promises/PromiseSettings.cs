using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Promises;

/// <summary>What happens when a fix date announced to reps passes.</summary>
public sealed class PromiseSettings : ISettings
{
    /// <summary>Whether the engineers are reminded by a comment on the issue, once for each date, when it has passed and the issue is not done.</summary>
    public bool RemindEngineers { get; set; } = true;

    /// <summary>How many days after the promised one that comment is written, 0 to 365; the promised day itself belongs to the engineers.</summary>
    public int RemindAfterDays { get; set; } = 1;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (RemindAfterDays is < 0 or > 365)
        {
            yield return new SetupFault("RemindAfterDays", $"{RemindAfterDays} is not from 0 to 365.", "Use the number of days, e.g. 1; to write no comments at all set RemindEngineers to false.");
        }
    }
}
