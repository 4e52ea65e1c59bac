using System.Runtime.CompilerServices;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>What was done to a ticket, change by change, with the stamps of those that the bridge made.</summary>
internal sealed class AuditTrail(IZendeskApi api)
{
    private const string NewestFirst = "-created_at";

    // Zendesk's clock stamps the audits and ours the attempts.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The audits since a moment, newest first where Zendesk heeds the order asked for; some older ones may come as well.
    /// </summary>
    public async IAsyncEnumerable<WireAudit> SinceAsync(
        long ticketId, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = Pages.Of(
            (after, number) => api.AuditsAsync(ticketId, Pages.SizeFor(number), after, number, NewestFirst, cancellationToken), cancellationToken);
        await foreach (var page in pages)
        {
            var audits = page.Audits ?? throw ZendeskProfile.Unreadable("the list of audits is missing");
            foreach (var audit in audits)
            {
                yield return audit;
            }

            if (IsDescending(audits) && audits[^1].CreatedAt < since - ClockSlack)
            {
                yield break;
            }
        }
    }

    /// <summary>The stamps of those comments that the bridge wrote, by the comment's id.</summary>
    public async Task<IReadOnlyDictionary<long, string>> StampsAsync(
        long ticketId, IReadOnlyCollection<long> commentIds, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var stamps = new Dictionary<long, string>();
        var open = commentIds.ToHashSet();
        await foreach (var audit in SinceAsync(ticketId, since, cancellationToken))
        {
            foreach (var comment in CommentsOf(audit).Where(comment => open.Remove(comment.Id)))
            {
                if (Stamps.In(audit.Metadata) is { } stamp)
                {
                    stamps[comment.Id] = stamp;
                }
            }

            if (open.Count == 0)
            {
                break;
            }
        }

        return stamps;
    }

    /// <summary>The comments that an audit made.</summary>
    public static IEnumerable<WireComment> CommentsOf(WireAudit? audit) => (audit?.Events ?? []).Where(made => made.IsComment);

    private static bool IsDescending(IReadOnlyList<WireAudit> audits) => audits.Count > 1 && audits[0].CreatedAt > audits[^1].CreatedAt;
}
