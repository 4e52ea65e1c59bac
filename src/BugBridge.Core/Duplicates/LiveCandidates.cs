using System.Collections.Immutable;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates;

/// <summary>Finds what may describe the same fault as a text that somebody is just writing. Nothing of it is kept.</summary>
public sealed class LiveCandidates(DuplicateSettings settings, FilingSettings filing, IndexKeeper keeper, IDuplicateView view, TimeProvider clock)
{
    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int LongestText = 20_000;

    // Several times what is listed: some turn out to be rejected, closed too long ago, gone, or tickets without an issue.
    private const int MostFound = 20;

    private readonly CandidateJudge _judge = new(settings);

    /// <summary>
    /// The issues that are to be shown for a text, best first, then tickets without an issue: by the same rules as in notes. Empty for a text that says nothing.
    /// </summary>
    /// <param name="ticketId">The ticket that it is about: what was rejected for it is left out.</param>
    /// <param name="ownIssueId">The issue that it stands behind, which is left out; or null.</param>
    /// <param name="text">The first line is taken for the title.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<KnownCandidate>> FindAsync(string ticketId, string? ownIssueId, string text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lines = CleanText.Of(text).Trim().Split('\n', 2);
        if (!settings.IsOn || lines[0].Length == 0)
        {
            return [];
        }

        var product = settings.ProductField is null ? filing.Project : null;
        var of = Lane.OfTicket(ticketId);
        var report = new Report(of.ToString(), lines[0], lines.ElementAtOrDefault(1) ?? string.Empty, product, null, now);
        var found = await keeper.SearchAsync(report, of, MostFound, cancellationToken);
        return _judge.ToListWithTickets(await view.KnownAsync(ticketId, found, now, cancellationToken), ownIssueId, now);
    }
}
