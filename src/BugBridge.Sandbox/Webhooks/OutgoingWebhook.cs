using BugBridge.Core.Remotes;

namespace BugBridge.Sandbox.Webhooks;

/// <summary>One event on its way to one receiver.</summary>
/// <param name="Remote">Who sends it.</param>
/// <param name="Url">Where to.</param>
/// <param name="Event">What it tells, for the log of deliveries.</param>
/// <param name="Body">The bytes that are signed.</param>
/// <param name="Headers">The headers of an attempt made at that time; identifiers stay the same across attempts.</param>
/// <param name="Retries">The waits before it is sent again.</param>
internal sealed record OutgoingWebhook(
    Remote Remote,
    Uri Url,
    string Event,
    byte[] Body,
    Func<DateTimeOffset, IEnumerable<(string Name, string Value)>> Headers,
    IReadOnlyList<TimeSpan> Retries)
{
    /// <summary>How often it was sent so far.</summary>
    public int Attempts { get; init; }
}
