using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Masking;

/// <summary>
/// Masks all that a plan sends to Jira: the one place that does, so that nothing that makes texts can forget to. Each action says what of it is masked. What
/// was masked is counted by kind, in a decision for each ticket or issue; never what it was.
/// </summary>
internal sealed class OutgoingMasking(PrivacySettings settings, string aliasKey) : IPlanStep
{
    private readonly Masker _masker = new(settings, MaskAudience.Engineers);

    /// <summary>The plan as it may be carried out.</summary>
    public Plan Finish(Plan plan, Known known, Change change)
    {
        if (!settings.Mask || plan.IsEmpty)
        {
            return plan;
        }

        var names = NamesOf(known, change);
        var tallies = new Dictionary<Lane, MaskTally>();
        var tickets = change is IBringsTickets brings ? brings.Tickets.ToDictionary(ticket => ticket.Id, ticket => NamesOf(ticket, []), StringComparer.Ordinal) : [];
        var actions = plan.Actions.Select(action => Of(action, names, tickets.GetValueOrDefault, tallies)).ToImmutableArray();
        return plan with
        {
            Actions = actions,
            Tickets = [.. plan.Tickets.Select(ticket => change is TicketSeen seen && seen.Ticket.Id == ticket.Id && ticket.ErasedAt is null ? ticket with { Title = TitleOf(seen.Ticket, names) } : ticket)],
            Masked = [.. tallies.Values.Where(tally => !tally.IsEmpty).Select(tally => tally.Counts)],
            Decisions =
            [
                .. plan.Decisions,
                .. tallies.Where(one => !one.Value.IsEmpty).Select(one => new Decision(one.Key, null, $"Masked before it goes to Jira: {one.Value}.", change.SeenAt)),
            ],
        };
    }

    /// <summary>An issue for a ticket, as a plan would send it.</summary>
    public NewIssue Preview(NewIssue issue, Ticket ticket, string? rep) => settings.Mask ? MaskFor(ticket, rep).Of(issue) : issue;

    /// <summary>A text about a ticket, as a plan would send it.</summary>
    public string Preview(string text, Ticket ticket, string? rep) => settings.Mask ? MaskFor(ticket, rep).Of(text) : text;

    /// <inheritdoc cref="Preview(string, Ticket, string)"/>
    public RichText Preview(RichText text, Ticket ticket) => settings.Mask ? MaskFor(ticket, null).Of(text) : text;

    private TextMask MaskFor(Ticket ticket, string? rep) => new(_masker, NamesOf(ticket, rep is null ? [] : [rep]), new MaskTally());

    private BridgeAction Of(BridgeAction action, MaskNames names, Func<string, MaskNames?> namesOf, Dictionary<Lane, MaskTally> tallies)
    {
        if (!tallies.TryGetValue(action.Lane, out var tally))
        {
            tallies[action.Lane] = tally = new MaskTally();
        }

        return action.Masked(new TextMask(_masker, names, tally, namesOf));
    }

    /// <summary>The subject as Jira may show it, kept for the times when nobody knows the customer's name.</summary>
    private string? TitleOf(Ticket ticket, MaskNames names)
    {
        var title = _masker.Mask(CleanText.OneLine(ticket.Subject), names);
        return title == ticket.Subject ? null : title;
    }

    /// <summary>Names are known while the ticket is read. What is planned at other times is made of texts that were masked before.</summary>
    private MaskNames NamesOf(Known known, Change change)
    {
        ImmutableArray<string> addresses = [.. new[] { known.Ticket?.Url, known.Issue?.Url }.OfType<string>()];
        return change is TicketSeen seen
            ? NamesOf(seen.Ticket, [.. seen.Asked.Select(asked => asked.Rep)]) with { Addresses = addresses.Add(seen.Ticket.Url) }
            : MaskNames.None with { Addresses = addresses };
    }

    private MaskNames NamesOf(Ticket ticket, IReadOnlyCollection<string> reps) => new(ticket.Requester?.Name, ticket.Requester?.AccountName)
    {
        CustomerAs = ticket.Requester is { } customer ? Shown(customer) : null,
        AccountAs = null,
        Staying = [.. RepsIn(ticket).Concat(reps).Distinct(StringComparer.Ordinal)],
        Addresses = [ticket.Url],
    };

    private static IEnumerable<string> RepsIn(Ticket ticket) => ticket.Comments
        .Where(comment => comment.Author.Role == AuthorRole.Rep)
        .Select(comment => comment.Author.Name)
        .Append(ticket.Assignee?.Name)
        .OfType<string>();

    private string? Shown(Customer customer) => settings.CustomerName switch
    {
        CustomerName.Name => null,
        CustomerName.Account when customer.AccountName is { Length: > 0 } account && !Names(account, customer.Name) => CleanText.OneLine(account),
        _ => CustomerAlias.Of(customer.Id, aliasKey),
    };

    /// <summary>A company that is called after its owner says who wrote.</summary>
    private static bool Names(string account, string? customer) => customer is not null && account
        .Split([' ', ',', '.', '-', '&'], StringSplitOptions.RemoveEmptyEntries)
        .Intersect(customer.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2), StringComparer.OrdinalIgnoreCase)
        .Any();
}
