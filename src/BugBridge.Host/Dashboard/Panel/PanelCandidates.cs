using System.Collections.Immutable;
using BugBridge.Core.Duplicates;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>Candidates as the panel lists them.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Id">What commands given from this list are told apart by.</param>
/// <param name="List">Best first.</param>
/// <param name="IsSearched">Whether anything was looked for.</param>
/// <param name="MayDecide">Whether the ticket can still be worked on.</param>
/// <param name="Error">Why nothing was looked for, in the reader's words; else null.</param>
internal sealed record PanelCandidates(string Ticket, string Id, ImmutableArray<KnownCandidate> List, bool IsSearched, bool MayDecide, string? Error = null)
{
    /// <summary>Whether the list stands within the form of a ticket that can be filed, whose buttons keep what was entered there.</summary>
    public bool IsInForm { get; init; }
}
