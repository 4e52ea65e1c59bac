using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>What a rep says about a ticket and a group of others.</summary>
internal static class Deciding
{
    /// <summary>Keeps that a rep decided, with the score that the two had.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="group">The group.</param>
    /// <param name="name">The group's name, for people.</param>
    /// <param name="isDuplicate">Whether both are the same fault.</param>
    /// <param name="by">The rep.</param>
    public static void Decide(this TicketPlanning ticket, Lane group, string name, bool isDuplicate, string by)
    {
        var found = ticket.Known.All<KnownCandidate>()
            .FirstOrDefault(found => found.Offer.Group == group.ToString() || (found.IssueId is { } id && group == Lane.OfIssue(id)));
        ticket.Draft.Keep(new Verdict(ticket.State.Id, group.ToString(), found?.Offer.Score, isDuplicate, by, ticket.At));
        ticket.Because($"{by} decided that it is {(isDuplicate ? "the same bug as" : "a different bug than")} {name}.");
    }
}
