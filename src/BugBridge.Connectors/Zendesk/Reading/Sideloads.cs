using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>The people, organisations and groups that came along with tickets, by id.</summary>
internal sealed class Sideloads
{
    // What Zendesk puts in place of the name of a user who was deleted for good.
    private const string Nameless = "Permanently deleted user";
    private readonly Dictionary<long, WireUser> _users = [];
    private readonly Dictionary<long, string> _organizations = [];
    private readonly Dictionary<long, string> _groups = [];
    private readonly Dictionary<long, WireMetricSet> _metrics = [];

    /// <summary>Takes in what came with an answer.</summary>
    public Sideloads With(ISideloads answer)
    {
        With(answer.Users);
        Name(_organizations, answer.Organizations);
        Name(_groups, answer.Groups);
        foreach (var metrics in answer.MetricSets?.AsEnumerable() ?? [])
        {
            _metrics[metrics.TicketId] = metrics;
        }

        return this;
    }

    /// <summary>Takes in users.</summary>
    public Sideloads With(IEnumerable<WireUser>? users)
    {
        foreach (var user in users ?? [])
        {
            _users[user.Id ?? 0] = user;
        }

        return this;
    }

    /// <summary>Those of the ids whose users did not come along.</summary>
    public IReadOnlyCollection<long> Unknown(IEnumerable<long?> ids) =>
        [.. ids.OfType<long>().Where(id => id > 0 && !_users.ContainsKey(id)).Distinct()];

    /// <summary>The writer of something.</summary>
    public Author Author(long? id)
    {
        var user = _users.GetValueOrDefault(id ?? 0);
        var name = CleanText.OneLine(user?.Name);
        return new Author(Text(id ?? 0), name.Length > 0 ? name : "somebody", RoleOf(user));
    }

    /// <summary>True when the writer is suspended.</summary>
    public bool IsSuspended(long? id) => _users.GetValueOrDefault(id ?? 0)?.Suspended == true;

    /// <summary>The requester, without a name when Zendesk told none; null when the ticket has none. Who did not come along is not thereby deleted.</summary>
    public Customer? Requester(WireTicket ticket)
    {
        if (ticket.RequesterId is not { } id)
        {
            return null;
        }

        var user = _users.GetValueOrDefault(id);
        var account = ticket.OrganizationId ?? user?.OrganizationId;
        var isErased = user?.Active == false;
        var name = OrNull(user?.Name);
        return new Customer(
            Text(id),
            isErased && string.Equals(name, Nameless, StringComparison.OrdinalIgnoreCase) ? null : name,
            OrNull(user?.Email),
            account is { } known ? Text(known) : null,
            _organizations.GetValueOrDefault(account ?? 0))
        {
            Language = OrNull(user?.Locale),
            IsErased = isErased,
        };
    }

    /// <summary>The group's name, or its id when the name did not come along.</summary>
    public string? Group(long? id) => id is { } known ? _groups.GetValueOrDefault(known) ?? Text(known) : null;

    /// <summary>What Zendesk counts of the ticket, or null.</summary>
    public WireMetricSet? Metrics(WireTicket ticket) => ticket.MetricSet ?? _metrics.GetValueOrDefault(ticket.Id);

    private static AuthorRole RoleOf(WireUser? user) => user?.Role switch
    {
        "end-user" => AuthorRole.Customer,
        "agent" or "admin" => AuthorRole.Rep,
        _ => AuthorRole.Unknown,
    };

    private static void Name(Dictionary<long, string> names, IEnumerable<WireNamed>? all)
    {
        foreach (var one in all ?? [])
        {
            if (OrNull(one.Name) is { } name)
            {
                names[one.Id] = name;
            }
        }
    }

    private static string? OrNull(string? text) => CleanText.OneLine(text) is { Length: > 0 } clean ? clean : null;

    private static string Text(long id) => NumericId.Text(id);
}
