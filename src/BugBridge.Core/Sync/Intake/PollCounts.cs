namespace BugBridge.Core.Sync.Intake;

/// <summary>What a pass over a remote came to.</summary>
/// <param name="Seen">Tickets or issues that it brought.</param>
/// <param name="News">Those of which something was not known yet.</param>
/// <param name="Failed">Those that could not be read or planned; they are journaled to be read again.</param>
public sealed record PollCounts(int Seen, int News, int Failed)
{
    /// <summary>Two passes as one.</summary>
    public PollCounts And(PollCounts other) => new(Seen + other.Seen, News + other.News, Failed + other.Failed);
}
