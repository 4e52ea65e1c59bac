namespace BugBridge.Core.Sync.State;

/// <summary>
/// The first new ticket with which a customer came back about the same thing after theirs was solved. What is not sure is none: a rep must not be blamed for a
/// question that only sounds alike.
/// </summary>
/// <param name="TicketId">The new ticket.</param>
/// <param name="At">When it was filed, UTC.</param>
/// <param name="Cause">Why it is about the same.</param>
public sealed record Recontact(string TicketId, DateTimeOffset At, RecontactCause Cause)
{
    /// <summary>How long after a ticket was solved a new one is looked at; no setting of a window is longer.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(90);

    /// <summary>
    /// By which ticket a customer came back; null when by none. The order in which tickets became known does not matter. What was found stays when words and names
    /// of one of the two are erased.
    /// </summary>
    /// <param name="earlier">The ticket that was solved.</param>
    /// <param name="others">The customer's tickets after it, and the one that was found before, in any order.</param>
    /// <param name="isTitleShared">Whether another customer wrote under the same title.</param>
    public static Recontact? Of(TicketState earlier, IEnumerable<TicketState> others, bool isTitleShared)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var (held, all) = (earlier.Contact?.Recontact, others.ToList());
        return held is not null && (earlier.ErasedAt is not null || all.Exists(one => one.Id == held.TicketId && one is { ErasedAt: not null, Contact.IsSpam: false }))
            ? held
            : all.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id, StringComparer.Ordinal)
                .Select(one => CauseOf(earlier, one, isTitleShared) is { } cause ? new Recontact(one.Id, one.CreatedAt, cause) : null)
                .FirstOrDefault(back => back is not null);
    }

    /// <summary>Why a ticket comes back to an earlier one; null when it does not. A ticket that somebody else filed, or that a rep began, never does; nor does spam, nor a follow-up that only thanks.</summary>
    /// <param name="earlier">The ticket that was solved.</param>
    /// <param name="later">The new ticket.</param>
    /// <param name="isTitleShared">Whether another customer wrote under the same title.</param>
    public static RecontactCause? CauseOf(TicketState earlier, TicketState later, bool isTitleShared)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var isContact = later.Contact is { IsPartial: false, IsSpam: false, Begun: not (ContactBeginning.Proactive or ContactBeginning.Thanks) }
            && earlier.CustomerId is not null && later.CustomerId == earlier.CustomerId
            && later.CreatedAt > earlier.Contact?.SolvedAt && later.CreatedAt < earlier.Contact.SolvedAt + Longest;
        return !isContact ? null
            : later.Contact!.FollowsId == earlier.Id ? RecontactCause.FollowUp
            : later.MergedInto == earlier.Id ? RecontactCause.Merged
            : earlier.Link?.IssueId is { } issueId && later.Link?.IssueId == issueId ? RecontactCause.SameIssue
            : (earlier.Contact!.Print?.LikenessTo(later.Contact.Print)) switch
            {
                ReportLikeness.Same => RecontactCause.SameText,
                ReportLikeness.SameTitle when !isTitleShared => RecontactCause.SameTitle,
                _ => null,
            };
    }

    /// <summary>Whether a ticket changed in what this is told from.</summary>
    /// <param name="before">As it was held, or null.</param>
    /// <param name="now">As it is held now.</param>
    public static bool Concerns(TicketState? before, TicketState now) => Told(before) != Told(now ?? throw new ArgumentNullException(nameof(now)));

    private static (string?, DateTimeOffset?, bool, string?, string?, TicketContact?) Told(TicketState? ticket) => (
        ticket?.CustomerId,
        ticket?.CreatedAt,
        ticket?.ErasedAt is not null,
        ticket?.MergedInto,
        ticket?.Link?.IssueId,
        ticket?.Contact is not { } contact ? null : new TicketContact
        {
            IsPartial = contact.IsPartial,
            IsSpam = contact.IsSpam,
            Begun = contact.Begun,
            SolvedAt = contact.SolvedAt,
            FollowsId = contact.FollowsId,
            Print = contact.Print,
        });
}
