namespace BugBridge.Core.Remotes;

/// <summary>
/// The answer to "did the write with this stamp happen?". Three answers, because a remote's search lags its writes: not finding something
/// proves its absence only after a while.
/// </summary>
public sealed record StampLookup
{
    private StampLookup()
    {
    }

    /// <summary>It did not happen and will not any more: repeat it.</summary>
    public static StampLookup Absent { get; } = new();

    /// <summary>True when it happened.</summary>
    public bool IsFound => Id is not null;

    /// <summary>The id of what was made (issue id, comment id, transaction or audit id), when found.</summary>
    public string? Id { get; private init; }

    /// <summary>The key of a found issue.</summary>
    public string? Key { get; private init; }

    /// <summary>Set when the question cannot be answered yet: ask again after this long.</summary>
    public TimeSpan? AskAgainIn { get; private init; }

    /// <summary>It happened, and made this.</summary>
    public static StampLookup Found(string id, string? key = null) => new() { Id = id, Key = key };

    /// <summary>It was not found: too early to tell before <paramref name="settled"/> (UTC), when the remote would show it; its absence from then on.</summary>
    public static StampLookup NotFound(DateTimeOffset settled, DateTimeOffset now) => settled > now ? TooEarly(settled - now) : Absent;

    /// <summary>Too early to tell.</summary>
    public static StampLookup TooEarly(TimeSpan askAgainIn) => new() { AskAgainIn = askAgainIn };
}
