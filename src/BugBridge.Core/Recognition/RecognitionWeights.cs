using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Recognition;

/// <summary>How many points each thing gives; 0 leaves it out of the score, and still shows it.</summary>
public sealed class RecognitionWeights : ISettings
{
    /// <summary>For a bug that the rep reported first and engineering confirmed.</summary>
    public int Confirmed { get; set; } = 3;

    /// <summary>For an issue that the rep merged, as its duplicate, into one that engineering confirmed. Tickets that join an issue give nothing.</summary>
    public int Duplicate { get; set; } = 1;

    /// <summary>For a fix that was made of the rep's report, beside the points for the bug.</summary>
    public int Fixed { get; set; } = 2;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        new[] { (nameof(Confirmed), Confirmed), (nameof(Duplicate), Duplicate), (nameof(Fixed), Fixed) }
            .Where(one => one.Item2 is < 0 or > 1000)
            .Select(one => new SetupFault(one.Item1, $"{one.Item2} is out of range.", "Use 0 to 1000 points."));
}
