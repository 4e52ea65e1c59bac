using System.Globalization;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Commands;

/// <summary>A decision about a comment as it is printed. Ids of comments are unique on each side only, so it says whose it is.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="On">The ticket or issue: <c>ticket:12</c>.</param>
/// <param name="Reason">Why.</param>
internal sealed record CommentDecisionView(DateTime At, string On, string Reason)
{
    public static readonly string[] Columns = ["When (UTC)", "On", "Why"];

    public static CommentDecisionView Of(Decision decision) => new(decision.At.UtcDateTime, decision.About.ToString(), decision.Reason);

    public string[] Row() => [At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), On, Reason];
}
