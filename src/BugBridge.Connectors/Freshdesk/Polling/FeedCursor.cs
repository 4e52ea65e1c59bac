using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Freshdesk.Polling;

/// <summary>How far the list of changed tickets has been read.</summary>
/// <param name="Since">From when on changes are asked for, by Freshdesk's clock, in whole seconds since 1970.</param>
/// <param name="Page">Which page of them comes next; beyond 1 only while more than a page changed in one second.</param>
/// <param name="Given">Tickets that were given, with the second of the change that was; for those from <paramref name="Since"/> on.</param>
/// <param name="BinSince">Up to when the deleted tickets were read, in seconds since 1970.</param>
internal sealed record FeedCursor(long Since, int Page, ImmutableSortedDictionary<long, long> Given, long BinSince)
{
    /// <summary>Where polling begins.</summary>
    public static FeedCursor At(DateTimeOffset moment) =>
        new(moment.ToUnixTimeSeconds(), 1, ImmutableSortedDictionary<long, long>.Empty, moment.ToUnixTimeSeconds());

    /// <summary>The cursor from its text.</summary>
    /// <exception cref="RemoteException">The text is not one that <see cref="ToString"/> made.</exception>
    public static FeedCursor Parse(string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<FeedCursor>(text, JsonSerializerOptions.Web) is { Since: > 0, Page: > 0, Given: not null } cursor)
            {
                return cursor;
            }
        }
        catch (JsonException failure)
        {
            throw Unusable(failure);
        }

        throw Unusable(null);
    }

    /// <summary>Whether this change of the ticket was given.</summary>
    public bool WasGiven(WireTicket ticket) => Given.TryGetValue(ticket.Id, out var second) && second == SecondOf(ticket);

    /// <summary>After a full page: where the next one begins.</summary>
    /// <param name="rows">The page, by the time of the last change.</param>
    /// <param name="settled">Changes up to this second are complete: a second that is not over may bring another change of the same ticket.</param>
    public FeedCursor Beyond(IReadOnlyList<WireTicket> rows, long settled)
    {
        var newest = Math.Max(Since, rows.Count > 0 ? SecondOf(rows[^1]) : Since);
        var isStuck = newest == Since;
        var since = isStuck && Page == IFreshdeskApi.LastPage ? Since + 1 : newest;
        return With(rows, settled, since) with { Page = isStuck && since == Since ? Page + 1 : 1 };
    }

    /// <summary>After the last page: the next poll begins here.</summary>
    /// <param name="rows">The page.</param>
    /// <param name="settled">Changes up to this second are complete.</param>
    /// <param name="since">From when on to look again.</param>
    public FeedCursor After(IReadOnlyList<WireTicket> rows, long settled, long since) => With(rows, settled, Math.Max(Since, since)) with { Page = 1 };

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    private FeedCursor With(IReadOnlyList<WireTicket> rows, long settled, long since)
    {
        var given = Given.SetItems(rows.Where(row => SecondOf(row) <= settled).Select(row => KeyValuePair.Create(row.Id, SecondOf(row))));
        return this with { Since = since, Given = given.RemoveRange(given.Where(entry => entry.Value < since).Select(entry => entry.Key)) };
    }

    private static long SecondOf(WireTicket ticket) => (ticket.UpdatedAt ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds();

    private static RemoteException Unusable(Exception? inner) => new(
        Remote.Helpdesk,
        RemoteFailureKind.Refused,
        "The stored position in Freshdesk's list of changes cannot be used; was the helpdesk changed? BugBridge starts again from now.",
        inner: inner);
}
