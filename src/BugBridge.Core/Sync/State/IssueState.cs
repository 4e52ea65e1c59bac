using System.Collections.Immutable;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Sync.State;

/// <summary>What the bridge holds about an issue: what the reps were told last.</summary>
public sealed record IssueState
{
    /// <summary>Jira's id; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The key when last seen.</summary>
    public required string Key { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Stands for the summary of an issue that is restricted.</summary>
    public const string HiddenSummary = "(restricted in Jira)";

    /// <summary>Its summary when last seen.</summary>
    public required string Summary { get; init; }

    /// <summary>The project's key, which every issue's key begins with.</summary>
    public string Project => ProjectOf(Key);

    /// <summary>Its components when last seen. Kept as the same array while they are the same, so that states can be compared.</summary>
    public ImmutableArray<string> Components { get; init; } = [];

    /// <summary>Its priority when last seen, or null.</summary>
    public string? Priority { get; init; }

    /// <summary>The status as last told; null when the issue was filed and not yet read.</summary>
    public string? Status { get; init; }

    /// <summary>The kind of that status.</summary>
    public StatusCategory Category { get; init; }

    /// <summary>
    /// When it was done, UTC: the time of its last change by Jira's clock when it was first seen done. Null while it is not done, also after it
    /// was re-opened.
    /// </summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The resolution as last told, or null.</summary>
    public string? Resolution { get; init; }

    /// <summary>The estimate as last told, or null.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>The release that it was in, done, when last seen; null while it is not done or not released. "Done" and "released" are two facts.</summary>
    public Release? Release { get; init; }

    /// <summary>
    /// When <see cref="Release"/> was first seen, UTC: releasing a version is no change of its issues, so Jira tells no better. Null without one.
    /// </summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>The current workaround, or null.</summary>
    public Workaround? Workaround { get; init; }

    /// <summary>True once Jira said that it no longer exists.</summary>
    public bool IsGone { get; init; }

    /// <summary>
    /// True while not everybody who can read its project may read it: nothing of it is told then, and what is held is what was told before,
    /// but for what was taken back (date, workaround).
    /// </summary>
    public bool IsRestricted { get; init; }

    /// <summary>When it had last changed by Jira's clock, UTC; <see cref="DateTimeOffset.MinValue"/> when not yet read.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = DateTimeOffset.MinValue;

    /// <summary>How many changes of it were told: makes the stamps of notes that say the same twice differ.</summary>
    public int Revision { get; init; }

    /// <summary>What it was merged into; null when it is its own master.</summary>
    public IssueMerge? Merge { get; init; }

    /// <summary>
    /// The ids of issues that a person separated it from, until the mark in Jira is gone: the mark alone does not merge them again.
    /// </summary>
    public ImmutableHashSet<string> KeptApart { get; init; } = [];

    /// <summary>Why its mark as a duplicate in Jira is not followed, as it was told; null when there is nothing of the kind.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whose report it was filed for; null for an issue that people made in Jira.</summary>
    public ReportCredit? Credit { get; init; }

    /// <summary>When engineering took it for a bug, by Jira's clock, UTC; null before that, and after it was rejected.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When it was done, by Jira's clock, UTC; null before that, and after it was rejected or opened again.</summary>
    public DateTimeOffset? FixedAt { get; init; }

    /// <summary>The comments that were dealt with, by id.</summary>
    public ImmutableDictionary<string, HandledComment> Handled { get; init; } = ImmutableDictionary<string, HandledComment>.Empty;

    /// <summary>
    /// Whether its fix date can be promised, as <see cref="FixDates"/> decides: what it names is still to come, and the date has neither passed nor is it a
    /// placeholder. An issue of which nothing may be told promises nothing.
    /// </summary>
    /// <param name="at">The time of telling, UTC.</param>
    public bool HasPromise(DateTimeOffset at) => !IsGone && !IsRestricted && FixDates.CanPromise(Estimate, Category, Release, at);

    /// <summary>Whether it gives a rep something to answer with: a workaround, or a date that can be promised.</summary>
    /// <param name="at">The time of telling, UTC.</param>
    public bool IsOfHelp(DateTimeOffset at) => Workaround is not null || HasPromise(at);

    /// <summary>The same, with the status, the fix date and the release as Jira has them now. What was done or released already keeps its time.</summary>
    /// <param name="issue">As it is now.</param>
    /// <param name="at">When it was read, UTC: the time of a release that was not seen before.</param>
    public IssueState WithProgress(Issue issue, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var isDone = issue.Category == StatusCategory.Done;
        return this with
        {
            Estimate = issue.Estimate,
            Status = issue.Status,
            Category = issue.Category,
            Resolution = issue.Resolution,
            DoneAt = isDone ? DoneAt ?? issue.UpdatedAt : null,
            Release = isDone ? issue.Release : null,
            ReleasedAt = isDone && issue.Release is not null ? ReleasedAt ?? at : null,
        };
    }

    /// <summary>The project's key in an issue's key: ENG of ENG-12.</summary>
    public static string ProjectOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[..Math.Max(0, key.LastIndexOf('-'))];
    }
}
