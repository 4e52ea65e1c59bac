using System.Buffers;
using System.Collections.Concurrent;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>
/// Who is who, remembered for some minutes: not longer, since a right that was taken away must stop commanding the bridge.
/// </summary>
internal sealed class People(IRequestTrackerApi api, string ownNumber, TimeProvider clock)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly SearchValues<char> Unaddressable = SearchValues.Create("/\\?#%;");
    private static readonly string[] Machinery = ["RT_System", "Nobody"];
    private readonly ConcurrentDictionary<string, (Person Person, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The login name of the bridge's own user.</summary>
    public async Task<string> OwnNameAsync(CancellationToken cancellationToken) => (await FindAsync(ownNumber, cancellationToken)).Id;

    /// <summary>The user with a login name or number; one of whom nothing is known when Request Tracker does not tell.</summary>
    public async Task<Person> FindAsync(string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name) || Machinery.Contains(name, StringComparer.Ordinal))
        {
            return Person.Unknown(name ?? string.Empty);
        }

        var now = clock.GetUtcNow();
        if (_known.TryGetValue(name, out var known) && known.Until > now)
        {
            return known.Person;
        }

        if (_known.Count > Most)
        {
            _known.Clear();
        }

        var person = await AskAsync(name, cancellationToken);
        _known[name] = (person, now + Lifetime);
        return person;
    }

    private async Task<Person> AskAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return CannotBeAddressed(name)
                ? await SearchAsync(name, cancellationToken)
                : Of(name, await api.UserAsync(name, cancellationToken) ?? throw RequestTrackerSite.Unreadable("a user is missing"));
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return Person.Unknown(name);
        }
    }

    /// <summary>
    /// Web servers undo the escape of a slash, or refuse it, before Request Tracker sees the address; "." and ".." are taken out of addresses everywhere.
    /// </summary>
    private static bool CannotBeAddressed(string name) => name.AsSpan().ContainsAny(Unaddressable) || name is "." or "..";

    private async Task<Person> SearchAsync(string name, CancellationToken cancellationToken)
    {
        var found = WirePage<WireUserRow>.Whole(await api.UsersAsync(Queries.UserNamed(name), cancellationToken), "users");
        return found.FirstOrDefault(user => string.Equals(user.Name, name, StringComparison.OrdinalIgnoreCase))?.Id is { } number && NumericId.TryRead(number, out _)
            ? Of(name, await api.UserAsync(number, cancellationToken) ?? throw RequestTrackerSite.Unreadable("a user is missing"))
            : Person.Unknown(name);
    }

    /// <summary>
    /// A login name made of digits alone is taken for a number and gives somebody else: then nothing is believed. (The bridge's own user is
    /// asked for by number, and has no other way to be known.)
    /// </summary>
    private Person Of(string asked, WireUser user)
    {
        var isOwn = string.Equals(asked, ownNumber, StringComparison.Ordinal);
        if (!isOwn && user.Name is { Length: > 0 } name && !string.Equals(name, asked, StringComparison.OrdinalIgnoreCase))
        {
            return Person.Unknown(asked);
        }

        return new Person(
            isOwn ? user.Name ?? asked : asked, Said(user.RealName), Said(user.EmailAddress), user.Privileged is { } privileged ? privileged == 1 : null)
        {
            IsToldWhole = user.Disabled is not null,
            IsDisabled = user.Disabled == 1,
            Language = Said(user.Lang)?.Replace('_', '-'),
        };
    }

    private static string? Said(string? text) => CleanText.OneLine(text) is { Length: > 0 } said ? said : null;
}
