using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Browsing;
using BugBridge.Core.Text;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Browsing;

/// <inheritdoc cref="ISearchView"/>
internal sealed class SearchView(IDatabaseEngine engine) : ISearchView
{
    /// <summary>More make no search narrower.</summary>
    private const int MostWords = 8;

    private const int LongestWord = 60;

    public Task<Found> SearchAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var words = WordsOf(text);
        var exact = text.Trim().TrimStart('#');
        return words.IsEmpty ? Task.FromResult(Found.Nothing) : engine.ReadAsync(async context => new Found(
            await TicketsAsync(context, exact, await engine.Search.FindTicketsAsync(context, words, limit, cancellationToken), limit, cancellationToken),
            await IssuesAsync(context, exact, await engine.Search.FindIssuesAsync(context, words, limit, cancellationToken), limit, cancellationToken),
            await engine.Search.FindNamesAsync(context, nameof(NameKind.Account), words, limit, cancellationToken),
            await engine.Search.FindNamesAsync(context, nameof(NameKind.Rep), words, limit, cancellationToken)));
    }

    public Task<ImmutableArray<FoundName>> FindNamesAsync(NameKind kind, string text, int limit, CancellationToken cancellationToken)
    {
        var exact = text.Trim();
        return engine.ReadAsync<ImmutableArray<FoundName>>(async context =>
        {
            var found = await engine.Search.FindNamesAsync(context, kind.ToString(), PartsOf(exact), limit, cancellationToken);
            var named = found.OrderByDescending(one => string.Equals(one.Name, exact, StringComparison.OrdinalIgnoreCase));
            return await OfIdAsync(context, kind, exact, cancellationToken) is { } first ? [first, .. named.Where(one => one.Id != first.Id).Take(limit - 1)] : [.. named];
        });
    }

    /// <summary>Who has exactly that id, however many others begin like it.</summary>
    private static async Task<FoundName?> OfIdAsync(BridgeDbContext context, NameKind kind, string id, CancellationToken cancellationToken)
    {
        var names = kind == NameKind.Rep
            ? context.Reps.Where(rep => rep.Id == id).Select(rep => rep.Name)
            : context.Tickets.Where(ticket => ticket.AccountId == id && ticket.AccountName != null).OrderByDescending(ticket => ticket.CreatedAt).Select(ticket => ticket.AccountName!);
        if (await names.FirstOrDefaultAsync(cancellationToken) is { } name)
        {
            return new FoundName(id, name);
        }

        return await (kind == NameKind.Rep ? context.Tickets.Where(ticket => ticket.RepId == id) : context.Tickets.Where(ticket => ticket.AccountId == id)).AnyAsync(cancellationToken) ? new FoundName(id, id) : null;
    }

    /// <summary>The words of a text: whatever letters and digits stand together.</summary>
    private static ImmutableArray<string> WordsOf(string text)
    {
        var parted = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : " "));
        return [.. parted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => CleanText.Start(word, LongestWord)).Take(MostWords)];
    }

    /// <summary>The parts of a name as people write it: an id or a name may hold signs. One that stands for others in a pattern stands for any one sign.</summary>
    private static ImmutableArray<string> PartsOf(string text) =>
        [.. text.Replace('%', '_').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => CleanText.Start(word, LongestWord)).Take(MostWords)];

    private static async Task<ImmutableArray<ListedTicket>> TicketsAsync(
        BridgeDbContext context, string exact, ImmutableArray<string> ids, int limit, CancellationToken cancellationToken)
    {
        var all = ids.Prepend(exact).Distinct(StringComparer.Ordinal).ToArray();
        var found = await TicketList.Listed(context, context.Tickets.Where(ticket => EF.Parameter(all).Contains(ticket.Id))).ToListAsync(cancellationToken);
        return [.. found.OrderByDescending(ticket => ticket.Id == exact).Take(limit)];
    }

    private static async Task<ImmutableArray<FoundIssue>> IssuesAsync(
        BridgeDbContext context, string exact, ImmutableArray<string> ids, int limit, CancellationToken cancellationToken)
    {
        var all = ids.ToArray();
        var found = await context.Issues
            .Where(issue => issue.Key == exact || EF.Parameter(all).Contains(issue.Id))
            .OrderByDescending(issue => issue.UpdatedAt)
            .Select(issue => new FoundIssue(issue.Key, issue.Summary, issue.Status))
            .ToListAsync(cancellationToken);
        return [.. found.OrderByDescending(issue => string.Equals(issue.Key, exact, StringComparison.OrdinalIgnoreCase)).Take(limit)];
    }
}
