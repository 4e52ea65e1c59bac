namespace BugBridge.AcceptanceTests.Browser;

/// <summary>The stand-ins' clock: the real one, but while a past is made for them.</summary>
internal sealed class PastClock : TimeProvider
{
    /// <summary>The moment that is made, UTC; null for now.</summary>
    public DateTimeOffset? Past { get; set; }

    public override DateTimeOffset GetUtcNow() => Past ?? base.GetUtcNow();
}
