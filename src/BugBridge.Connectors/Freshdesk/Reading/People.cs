using System.Collections.Concurrent;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>
/// Who is who. Agents are remembered for some minutes only, since somebody who was taken away from them must stop commanding the bridge; contacts,
/// companies and groups for an hour.
/// </summary>
internal sealed class People : IDisposable
{
    private const int Most = 20_000;
    private static readonly TimeSpan AgentsLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly IFreshdeskApi _api;
    private readonly TimeProvider _clock;
    private readonly Remembered<Dictionary<long, Person>> _agents;
    private readonly Remembered<Dictionary<long, string>> _groups;
    private readonly ConcurrentDictionary<long, (Person? Contact, DateTimeOffset Until)> _contacts = new();
    private readonly ConcurrentDictionary<long, (string? Name, DateTimeOffset Until)> _companies = new();

    public People(IFreshdeskApi api, TimeProvider clock)
    {
        (_api, _clock) = (api, clock);
        _agents = new Remembered<Dictionary<long, Person>>(AgentsAsync, AgentsLifetime, clock);
        _groups = new Remembered<Dictionary<long, string>>(GroupsAsync, Lifetime, clock);
    }

    /// <summary>An agent or a contact; one of whom only the id is known when there is neither any more.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isCustomer">True for somebody on the customers' side, who is looked for among the contacts first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Person> FindAsync(long id, bool isCustomer, CancellationToken cancellationToken)
    {
        var agent = (await _agents.GetAsync(cancellationToken)).GetValueOrDefault(id);
        var found = agent ?? await ContactAsync(id, cancellationToken);
        return found
            ?? (isCustomer ? null : await _agents.FindAsync(agents => agents.GetValueOrDefault(id), cancellationToken))
            ?? new Person(id, null, null, AuthorRole.Unknown) { IsGone = true };
    }

    /// <summary>The requester of a ticket.</summary>
    public async Task<Customer?> CustomerAsync(WireTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.RequesterId is not { } id)
        {
            return null;
        }

        var person = await FindAsync(id, isCustomer: true, cancellationToken);
        var company = ticket.CompanyId ?? person.CompanyId;
        return new Customer(
            NumericId.Text(id),
            person.Name ?? person.Email,
            person.Email,
            company is { } account ? NumericId.Text(account) : null,
            company is { } named ? await CompanyAsync(named, cancellationToken) : null)
        {
            Language = person.Language,
            IsErased = person.IsErased,
            IsGone = person.IsGone,
        };
    }

    /// <summary>The name of a group; null when there is none.</summary>
    public async Task<string?> GroupAsync(long? id, CancellationToken cancellationToken) =>
        id is { } known ? await _groups.FindAsync(groups => groups.GetValueOrDefault(known), cancellationToken) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _agents.Dispose();
        _groups.Dispose();
    }

    private async Task<Dictionary<long, Person>> AgentsAsync(CancellationToken cancellationToken) =>
        (await Pages.AllAsync(page => _api.AgentsAsync(page, cancellationToken), "agents"))
            .DistinctBy(agent => agent.Id)
            .ToDictionary(agent => agent.Id, agent => Of(agent.Id, agent.Contact, AuthorRole.Rep));

    private async Task<Dictionary<long, string>> GroupsAsync(CancellationToken cancellationToken) =>
        (await Pages.AllAsync(page => _api.GroupsAsync(page, cancellationToken), "groups"))
            .DistinctBy(group => group.Id)
            .ToDictionary(group => group.Id, group => CleanText.OneLine(group.Name));

    /// <summary>That a contact was deleted, or is gone, is never said from memory.</summary>
    private Task<Person?> ContactAsync(long id, CancellationToken cancellationToken) => AskAsync(
        _contacts,
        id,
        async () => Of(id, await _api.ContactAsync(id, cancellationToken) ?? throw FreshdeskSite.Unreadable("a contact is missing"), AuthorRole.Customer),
        remembered => remembered is { IsErased: false });

    private Task<string?> CompanyAsync(long id, CancellationToken cancellationToken) => AskAsync(
        _companies,
        id,
        async () => Said((await _api.CompanyAsync(id, cancellationToken))?.Name),
        _ => true);

    /// <summary>What is remembered, or asked for; null is remembered too, for what does not exist.</summary>
    private async Task<T?> AskAsync<T>(ConcurrentDictionary<long, (T? Value, DateTimeOffset Until)> known, long id, Func<Task<T?>> ask, Func<T?, bool> holds)
        where T : class
    {
        var now = _clock.GetUtcNow();
        if (known.TryGetValue(id, out var held) && held.Until > now && holds(held.Value))
        {
            return held.Value;
        }

        if (known.Count > Most)
        {
            known.Clear();
        }

        T? found = null;
        try
        {
            found = await ask();
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // Deleted for good, or never there.
        }

        known[id] = (found, now + Lifetime);
        return found;
    }

    private static Person Of(long id, WireContact? contact, AuthorRole role) => new(id, Said(contact?.Name), Said(contact?.Email), role)
    {
        CompanyId = contact?.CompanyId,
        Language = Said(contact?.Language),
        IsShutOut = contact?.Deleted == true || contact?.Blocked == true,
        IsErased = role == AuthorRole.Customer && contact is { Deleted: true } and not { Blocked: true },
    };

    private static string? Said(string? text) => CleanText.OneLine(text) is { Length: > 0 } said ? said : null;
}
