using System.Globalization;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Commands;

/// <summary>A decision as it is printed; the time in UTC.</summary>
internal sealed record DecisionView(DateTime At, string Reason, string? CommentId)
{
    public static DecisionView Of(Decision decision) => new(decision.At.UtcDateTime, decision.Reason, decision.CommentId);

    public string[] Row() => [At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Reason];
}
