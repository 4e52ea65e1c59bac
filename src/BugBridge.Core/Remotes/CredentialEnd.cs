using System.Globalization;

namespace BugBridge.Core.Remotes;

/// <summary>When a credential ends that the bridge needs, such as a token or a client's secret.</summary>
/// <param name="Path">The setting that holds it, such as <c>Jira:Token</c>.</param>
/// <param name="EndsAt">The moment from which it is not accepted any more, UTC. Where only the day is known, that day's beginning.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record CredentialEnd(string Path, DateTimeOffset EndsAt, string Remedy)
{
    /// <summary>How long before its end somebody is warned.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>The day on which it ends, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(EndsAt.UtcDateTime);

    /// <summary>One whose day a setting names; nothing when it names none.</summary>
    /// <param name="path">The setting that holds the credential, from its own section.</param>
    /// <param name="day">The day on which it ends.</param>
    /// <param name="remedy">What to do about it, in one sentence.</param>
    public static IEnumerable<CredentialEnd> On(string path, DateOnly? day, string remedy) =>
        day is { } known ? [new CredentialEnd(path, new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero), remedy)] : [];

    /// <summary>Whether it is time to warn: it ends within <see cref="Notice"/>, or has ended.</summary>
    public bool IsNear(DateTimeOffset now) => EndsAt - now <= Notice;

    /// <summary>Whether it has ended.</summary>
    public bool IsOver(DateTimeOffset now) => EndsAt <= now;

    /// <summary>As <c>check</c> and the log tell it. A warning also when it is over: whether the remote still takes it is seen by asking.</summary>
    public SetupFault ToFault(DateTimeOffset now) => new(
        Path,
        string.Create(CultureInfo.InvariantCulture, $"This credential {(IsOver(now) ? "ended" : "ends")} on {Day:yyyy-MM-dd}{(IsOver(now) ? string.Empty : Left(now))}."),
        Remedy,
        IsFatal: false);

    private string Left(DateTimeOffset now) => (int)(EndsAt - now).TotalDays switch
    {
        0 => ", within a day",
        1 => ", in 1 day",
        var days => string.Create(CultureInfo.InvariantCulture, $", in {days} days"),
    };
}
