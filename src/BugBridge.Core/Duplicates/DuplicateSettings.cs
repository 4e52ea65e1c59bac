using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Duplicates;

/// <summary>How tickets about the same bug are recognised, and what happens then.</summary>
public sealed class DuplicateSettings : ISettings
{
    private const int MostCandidates = 5;
    private const int LongestDays = 3650;

    /// <summary>
    /// When a ticket is linked to an issue automatically: NearVerbatim (it says nearly the same as a ticket or issue that is known), Calibrated (also
    /// where this installation's own decisions show that such candidates are right at least 95 times in 100), or Never.
    /// </summary>
    public AutoLinkPolicy AutoLink { get; set; }

    /// <summary>How many possible duplicates are listed in the note about a filed issue: 0 to 5; 0 lists none.</summary>
    public int Candidates { get; set; } = MostCandidates;

    /// <summary>
    /// The least score, from 0 to 1, with which an issue is listed as a candidate. Scores are low while little is known, and rise with the
    /// number of issues: raise this to 0.1 or 0.3 when too many are listed that are something else.
    /// </summary>
    public double MinScore { get; set; } = 0.03;

    /// <summary>For how many days after it was closed an issue is still listed: 0 to 3650. Tickets are linked automatically only to open issues.</summary>
    public int ClosedWithinDays { get; set; } = 365;

    /// <summary>
    /// The ticket field that names the product, by id or title. When left out, the project in which a ticket is filed stands for it, and
    /// is compared with the projects of issues.
    /// </summary>
    public string? ProductField { get; set; }

    /// <summary>The ticket field that names the component, by id or title. When left out, the component the ticket is filed with is used.</summary>
    public string? ComponentField { get; set; }

    /// <summary>
    /// How many tickets linked automatically to one issue within an hour get a note, and a link beside the issue; the further ones, as in a
    /// wave of spam, get only fields and tag. 0 to 1000.
    /// </summary>
    public int NotesPerHour { get; set; } = 20;

    /// <summary>The status for an issue whose ticket a rep then links to another issue.</summary>
    public string CloseStatus { get; set; } = "Done";

    /// <summary>The resolution with which it is closed, where the transition asks for one; null leaves it to Jira.</summary>
    public string? CloseResolution { get; set; } = "Duplicate";

    /// <summary>How an issue is marked in Jira as a duplicate of another.</summary>
    public MergingSettings Merging { get; set; } = new();

    /// <summary>Whether anything has to be looked for at all.</summary>
    internal bool IsOn => AutoLink != AutoLinkPolicy.Never || Candidates > 0;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        Between(nameof(Candidates), Candidates, 0, MostCandidates)
            .Concat(Between(nameof(ClosedWithinDays), ClosedWithinDays, 0, LongestDays))
            .Concat(Between(nameof(NotesPerHour), NotesPerHour, 0, 1000))
            .Concat(MinScore is >= 0 and <= 1 ? [] : [new SetupFault(nameof(MinScore), $"{MinScore} is out of range.", "Use a number from 0 to 1.")])
            .Concat(NotBlank(nameof(ProductField), ProductField, "Set a ticket field, or leave it out."))
            .Concat(NotBlank(nameof(ComponentField), ComponentField, "Set a ticket field, or leave it out."))
            .Concat(NotBlank(nameof(CloseStatus), CloseStatus, "Set the status that means closed, such as Done."))
            .Concat(NotBlank(nameof(CloseResolution), CloseResolution, "Use a resolution such as Duplicate, or leave it out."))
            .Concat(Merging.Faults().Under(nameof(Merging)));

    private static IEnumerable<SetupFault> Between(string path, int value, int least, int most) =>
        value >= least && value <= most ? [] : [new SetupFault(path, $"{value} is out of range.", $"Use a number from {least} to {most}.")];

    private static IEnumerable<SetupFault> NotBlank(string path, string? value, string mending) =>
        value is null || value.Trim().Length > 0 ? [] : [new SetupFault(path, "It is empty.", mending)];
}
