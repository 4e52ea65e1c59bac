using System.Globalization;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Freshdesk.Polling;

/// <summary>Freshdesk's lists of changed tickets, with the moment at which each was read by Freshdesk's clock.</summary>
internal sealed class ChangeList(FreshdeskSite site, TimeProvider clock)
{
    private const string Embedded = "stats";

    /// <summary>A page as short as possible: for finding out whether there is something new.</summary>
    public Task<(Rows<WireTicket> Rows, DateTimeOffset ReadAt)> GlanceAsync(long since, int page, CancellationToken cancellationToken) =>
        ReadAsync(since, page, filter: null, include: null, cancellationToken);

    /// <summary>A page with the times of each ticket's states.</summary>
    public async Task<(Rows<WireTicket> Rows, DateTimeOffset ReadAt)> TimedAsync(long since, int page, CancellationToken cancellationToken)
    {
        await site.PayForAsync(embedded: 1, cancellationToken);
        return await ReadAsync(since, page, filter: null, Embedded, cancellationToken);
    }

    /// <summary>A page of a list apart: <c>deleted</c> or <c>spam</c>.</summary>
    public async Task<Rows<WireTicket>> AwayAsync(string filter, long since, int page, CancellationToken cancellationToken) =>
        (await ReadAsync(since, page, filter, include: null, cancellationToken)).Rows;

    private async Task<(Rows<WireTicket> Rows, DateTimeOffset ReadAt)> ReadAsync(
        long since, int page, string? filter, string? include, CancellationToken cancellationToken)
    {
        var from = DateTimeOffset.FromUnixTimeSeconds(since).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var answer = await site.Api.TicketsAsync(from, page, filter, include, cancellationToken);
        var rows = answer.Content ?? throw FreshdeskSite.Unreadable("the list of tickets is missing");
        var (ours, theirs) = (clock.GetUtcNow(), answer.Headers?.Date);
        return (rows, theirs < ours ? theirs.Value : ours);
    }
}
