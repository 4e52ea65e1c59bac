using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>Gathers what first-contact resolution is told from, each time a ticket is seen.</summary>
internal sealed class ContactHolding(FirstContactSettings settings, ReportTexts? texts = null)
{
    private readonly TurnReader _reader = new(settings);

    /// <summary>The turn that a comment is, or null; see <see cref="TurnReader"/>.</summary>
    public Turn? TurnOf(TicketComment comment, Ticket ticket, ImmutableDictionary<string, DateTimeOffset> reps) => _reader.Of(comment, ticket, reps);

    /// <summary>
    /// What to hold after seeing a ticket. Messages are taken from all that were ever seen, so that neither their order nor how often they come
    /// matters.
    /// </summary>
    /// <param name="ticket">As it was read.</param>
    /// <param name="held">What was held before, or null.</param>
    /// <param name="seen">The comments seen until now, with those of this look.</param>
    public TicketContact Of(Ticket ticket, TicketState? held, ImmutableDictionary<string, HandledComment> seen)
    {
        var turns = TurnsOf(seen, ticket.Requester?.Id, ticket.CreatedAt);
        var before = held?.Contact ?? new TicketContact { IsPartial = true };
        var begun = WithBeginning(before with { IsPartial = before.IsPartial && !ticket.HasWholeThread }, ticket);

        // Reads overtake each other: an older one has no news but its messages.
        var isOld = held is not null && ticket.UpdatedAt < held.UpdatedAt;
        var solved = isOld ? begun : new ContactSolving(ticket, held, turns).Of(WithFields(begun, ticket), before.IsPartial);
        return WithText(WithTurns(solved, ticket.CreatedAt, turns), ticket, held is { ErasedAt: not null });
    }

    /// <summary>A ticket's comments, those among them marked as automatic that say what was found to be an acknowledgement.</summary>
    /// <param name="seen">The comments.</param>
    /// <param name="acknowledgements">What was found, as <see cref="ReplyWords"/>.</param>
    public static ImmutableDictionary<string, HandledComment> Acknowledged(ImmutableDictionary<string, HandledComment> seen, ImmutableHashSet<string> acknowledgements) => acknowledgements.IsEmpty
        ? seen
        : seen.SetItems(seen.Where(one => one.Value.Turn is { Side: TurnSide.Rep, Words: { } words } && acknowledgements.Contains(words))
            .Select(one => KeyValuePair.Create(one.Key, one.Value with { Turn = one.Value.Turn! with { Side = TurnSide.Automatic } })));

    /// <summary>A ticket that is held, when what its side was told within seconds turns out to be an acknowledgement.</summary>
    public TicketState Acknowledged(TicketState held, ImmutableHashSet<string> acknowledgements)
    {
        var seen = Acknowledged(held.Handled, acknowledgements);
        return held.Contact is { } contact && !ReferenceEquals(seen, held.Handled)
            ? held with { Handled = seen, Contact = WithTurns(contact, held.CreatedAt, TurnsOf(seen, held.CustomerId, held.CreatedAt)) }
            : held;
    }

    /// <summary>All turns, oldest first, by the settings and the requester of today.</summary>
    private List<Turn> TurnsOf(ImmutableDictionary<string, HandledComment> seen, string? requesterId, DateTimeOffset createdAt) =>
        [.. seen.Values.Select(comment => comment.Turn).OfType<Turn>().Select(turn => turn with { Side = SideOf(turn, requesterId, createdAt) })
            .OrderBy(turn => turn.At).ThenBy(turn => turn.ById, StringComparer.Ordinal)];

    /// <summary>Whose turn it was by the settings and the requester of today: what is kept says who wrote.</summary>
    private TurnSide SideOf(Turn turn, string? requesterId, DateTimeOffset createdAt) => turn.Side switch
    {
        TurnSide.Rep or TurnSide.Automatic when settings.Ignores(turn.ById) => TurnSide.Ignored,
        TurnSide.Automatic when turn.At - createdAt >= settings.AutoReplyWithin => TurnSide.Rep,
        TurnSide.Customer when requesterId is not null && requesterId != turn.ById => TurnSide.Copied,
        var side => side,
    };

    private TicketContact WithBeginning(TicketContact contact, Ticket ticket) => contact.Begun is null && TurnReader.OpenerOf(ticket) is { } opener
        ? contact with
        {
            OpenerId = opener,
            Begun = settings.IsCall(ticket.Channel) ? ContactBeginning.Call : ContactBeginning.Proactive,
        }
        : contact.Begun is null && TurnReader.IsOurs(ticket) ? contact with { Begun = ContactBeginning.Proactive }
        : contact.Begun is null && !settings.CountThanks && ticket.FollowsId is not null && _reader.OnlyThanks(ticket) ? contact with { Begun = ContactBeginning.Thanks }
        : contact;

    /// <summary>What a new ticket about the same thing is known by: only what a customer wrote, as they wrote it first.</summary>
    private TicketContact WithText(TicketContact contact, Ticket ticket, bool isErased) => contact with
    {
        FollowsId = contact.FollowsId ?? ticket.FollowsId,
        Print = isErased || !settings.WatchesRecontacts ? null
            : contact.Print ?? (contact is { IsPartial: false, Begun: null } && texts is not null && ticket.Requester is { } requester && !settings.IsCall(ticket.Channel)
                ? PrintOf(texts.Of(ticket), requester)
                : null),
    };

    private static ReportPrint? PrintOf(ReportText text, Customer requester) =>
        PrintReading.Of(text.ToReport(), new[] { requester.Name, requester.Email, requester.AccountName }.OfType<string>());

    private TicketContact WithTurns(TicketContact contact, DateTimeOffset createdAt, List<Turn> turns)
    {
        var replies = turns.FindAll(turn => turn.Side == TurnSide.Rep);
        if (contact.Begun == ContactBeginning.Call && contact.SolvedAt - createdAt <= settings.CallLength)
        {
            // What was said on the call answered it: what the rep wrote down stands for it.
            replies.Insert(0, new Turn(TurnSide.Rep, contact.OpenerId ?? string.Empty, createdAt));
        }

        var first = replies.FirstOrDefault();
        DateTimeOffset? After(TurnSide side) => turns.Find(turn => turn.Side == side && turn.At > first?.At)?.At;
        return contact with
        {
            RepId = first?.ById,
            Replies = replies.Count,
            FirstReplyAt = first?.At,
            SecondReplyAt = replies.ElementAtOrDefault(1)?.At,
            ThirdReplyAt = replies.ElementAtOrDefault(2)?.At,
            FourthReplyAt = replies.ElementAtOrDefault(3)?.At,
            CustomerAt = After(TurnSide.Customer),
            ThanksAt = After(TurnSide.Thanks),
            CopiedAt = After(TurnSide.Copied),
            MessageAt = turns.Find(turn => turn.Side is TurnSide.Customer or TurnSide.Thanks)?.At,
            PassedOver = turns.Find(turn => turn.Side is TurnSide.Ignored or TurnSide.Automatic)?.Side,
        };
    }

    private TicketContact WithFields(TicketContact contact, Ticket ticket) => contact with
    {
        Channel = ticket.Channel ?? contact.Channel,
        Category = FieldOf(ticket, settings.CategoryField),
        Product = FieldOf(ticket, settings.ProductField),
        IsSpam = ticket.Status == TicketStatus.Deleted || settings.SpamTags.Any(tag => ticket.Tags.Contains(tag.Trim().ToLowerInvariant())),
    };

    private static string? FieldOf(Ticket ticket, string? field) =>
        field is not null && ticket.Fields.GetValueOrDefault(field)?.ToString().Trim() is { Length: > 0 } value ? value : null;
}
