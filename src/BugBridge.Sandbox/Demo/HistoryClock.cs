namespace BugBridge.Sandbox.Demo;

/// <summary>A clock that can be set to the past while a history is being made, and else is the one given.</summary>
internal sealed class HistoryClock(TimeProvider present) : TimeProvider
{
    /// <summary>The moment that is being remembered, UTC; null for the present.</summary>
    public DateTimeOffset? Past { get; set; }

    public override TimeZoneInfo LocalTimeZone => present.LocalTimeZone;

    public override long TimestampFrequency => present.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Past ?? present.GetUtcNow();

    public override long GetTimestamp() => present.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        present.CreateTimer(callback, state, dueTime, period);
}
