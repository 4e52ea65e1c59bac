using System.Collections.Immutable;
using BugBridge.Core.Erasure;
using BugBridge.Core.Files;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;

namespace BugBridge.Core.Masking;

/// <summary>
/// Masks all that a plan sends to Jira: the one place that does, so that nothing that makes texts can forget to. What was masked is counted by kind,
/// in a decision for each ticket or issue; never what it was.
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
        var actions = plan.Actions.Select(action => Of(action, names, tallies)).ToImmutableArray();
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

    /// <summary>The action without personal data. Actions that only name things by their ids, or write to the helpdesk, are as they were.</summary>
    internal BridgeAction Of(BridgeAction action, MaskNames names, MaskTally tally) => action switch
    {
        FileIssue file => file with { Issue = Of(file.Issue, names, tally) },
        FileCategoryIssue file => file with { Issue = Of(file.Issue, names, tally) },
        AddComment comment => comment with { Body = _masker.Mask(comment.Body, names with { Addresses = names.Addresses.Add(comment.RestUrl) }, tally) },
        TakeOutMessage take => take with { Instead = Of(take.Instead, names, tally), Request = _masker.Mask(take.Request, names, tally) },
        EditComment edit => edit with { Body = _masker.Mask(edit.Body, names with { Addresses = names.Addresses.Add(edit.RestUrl) }, tally) },
        TellIssue tell => tell with { Body = _masker.Mask(tell.Body, names, tally) },
        EditIssue edit => edit with { Edit = Of(edit.Edit, names, tally) },
        PutRemoteLink put => put with { Link = put.Link with { Title = _masker.Mask(put.Link.Title, names, tally) } },
        PutFileOnIssue put => put with { Name = FileName.Of(NameOf(put.File.FileName, names, tally), put.TicketId, put.Stamp) },
        DescribeAgain describe => describe with { Summary = _masker.Mask(describe.Summary, names, tally), Description = _masker.Mask(describe.Description, names, tally) },
        _ => action,
    };

    /// <summary>An address takes the ending of a file with it ("carl@example.com.png"), by which people know what they have.</summary>
    private string NameOf(string fileName, MaskNames names, MaskTally tally)
    {
        var masked = _masker.Mask(fileName, names, tally);
        var ending = FileName.EndingOf(fileName);
        return ending.Length == 0 || FileName.EndingOf(masked) == ending ? masked : $"{masked}.{ending}";
    }

    private BridgeAction Of(BridgeAction action, MaskNames names, Dictionary<Lane, MaskTally> tallies)
    {
        if (!tallies.TryGetValue(action.Lane, out var tally))
        {
            tallies[action.Lane] = tally = new MaskTally();
        }

        return Of(action, names, tally);
    }

    private NewIssue Of(NewIssue issue, MaskNames names, MaskTally tally)
    {
        var known = issue.RestUrl is { } url ? names with { Addresses = names.Addresses.Add(url) } : names;
        return issue with
        {
            Summary = _masker.Mask(issue.Summary, known, tally),
            Description = _masker.Mask(issue.Description, known, tally),
            Fields = Of(issue.Fields, known, tally),
        };
    }

    private IssueEdit Of(IssueEdit edit, MaskNames names, MaskTally tally) => edit with
    {
        Summary = edit.Summary is null ? null : _masker.Mask(edit.Summary, names, tally),
        Description = edit.Description is null ? null : _masker.Mask(edit.Description, names, tally),
        Fields = Of(edit.Fields, names, tally),
    };

    private ImmutableSortedDictionary<string, FieldValue> Of(ImmutableSortedDictionary<string, FieldValue> fields, MaskNames names, MaskTally tally) =>
        fields.Count == 0 ? fields : fields.ToImmutableSortedDictionary(field => field.Key, field => field.Value.Each(value => _masker.Mask(value, names, tally)), fields.KeyComparer);

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
        if (change is not TicketSeen { Ticket: { } ticket } seen)
        {
            return MaskNames.None with { Addresses = addresses };
        }

        return new MaskNames(ticket.Requester?.Name, ticket.Requester?.AccountName)
        {
            CustomerAs = ticket.Requester is { } customer ? Shown(customer) : null,
            AccountAs = null,
            Staying = [.. RepsIn(seen).Distinct(StringComparer.Ordinal)],
            Addresses = addresses.Add(ticket.Url),
        };
    }

    private static IEnumerable<string> RepsIn(TicketSeen seen) => seen.Ticket.Comments
        .Where(comment => comment.Author.Role == AuthorRole.Rep)
        .Select(comment => comment.Author.Name)
        .Concat(seen.Asked.Select(asked => asked.Rep))
        .Append(seen.Ticket.Assignee?.Name)
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
