using System.Collections.Immutable;
using System.Globalization;

namespace BugBridge.Host.Health;

/// <summary>Something that keeps the worker from its work, in English; what stands in its gaps is given apart, so that pages tell it in their reader's language.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Title">What it is, in a few words; <c>{0}</c> is the remote.</param>
/// <param name="Remote">The remote's name, or nothing where it is about none.</param>
/// <param name="Text">The rest.</param>
/// <param name="Gaps">For the text: moments in UTC, numbers, and what a remote or the database said.</param>
internal sealed record Trouble(WorkerLevel Level, string Title, string Remote, string Text, params ImmutableArray<object> Gaps)
{
    /// <summary>In English, for those who watch over the worker.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, Title, Remote) + ". " + string.Format(CultureInfo.InvariantCulture, Text, [.. Gaps.Select(gap => gap is DateTimeOffset moment ? moment.ToString("u", CultureInfo.InvariantCulture) : gap)]);
}
