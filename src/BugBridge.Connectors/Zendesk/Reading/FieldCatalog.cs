using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>The custom ticket fields with their options, read when first needed and kept for an hour.</summary>
internal sealed class FieldCatalog(IZendeskApi api, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan SoonestRepeat = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _reading = new(1);
    private Catalog? _catalog;

    /// <summary>
    /// All fields by id, for reading these tickets. Where one holds a field or a choice that is not known, they are read again, at most once a minute: a
    /// tag that is not known would be told in place of the option's name.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, WireTicketField>> ForAsync(IReadOnlyCollection<WireTicket> tickets, CancellationToken cancellationToken)
    {
        var known = (await ReadAsync(Lifetime, cancellationToken)).ById;
        return tickets.SelectMany(ticket => ticket.CustomFields ?? []).All(field => IsKnown(field, known)) ? known : (await ReadAsync(SoonestRepeat, cancellationToken)).ById;
    }

    /// <summary>
    /// The field with this id or title (case ignored), or null. A field that is not known is looked for again at Zendesk, at most once a
    /// minute.
    /// </summary>
    public async Task<WireTicketField?> FindAsync(string idOrTitle, CancellationToken cancellationToken) =>
        (await ReadAsync(Lifetime, cancellationToken)).Find(idOrTitle)
        ?? (await ReadAsync(SoonestRepeat, cancellationToken)).Find(idOrTitle);

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static bool IsKnown(WireFieldValue held, Dictionary<long, WireTicketField> fields)
    {
        var texts = TicketMapper.TextsOf(held.Value).Where(text => text.Length > 0);
        return fields.GetValueOrDefault(held.Id) is { } field ? !field.HasOptions || texts.All(text => field.Option(text) is not null) : !texts.Any();
    }

    private async Task<Catalog> ReadAsync(TimeSpan oldest, CancellationToken cancellationToken)
    {
        if (IsFresh(oldest))
        {
            return _catalog!;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return IsFresh(oldest) ? _catalog! : _catalog = new Catalog(await AskAsync(cancellationToken), clock.GetUtcNow());
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh(TimeSpan oldest) => _catalog is { } catalog && clock.GetUtcNow() - catalog.ReadAt < oldest;

    private async Task<List<WireTicketField>> AskAsync(CancellationToken cancellationToken)
    {
        var fields = new List<WireTicketField>();
        var pages = Pages.Of(
            (after, number) => api.TicketFieldsAsync(Pages.SizeFor(number), after, number, cancellationToken), cancellationToken);
        await foreach (var page in pages)
        {
            fields.AddRange(page.TicketFields ?? throw ZendeskProfile.Unreadable("the list of ticket fields is missing"));
        }

        return fields;
    }

    private sealed class Catalog(IEnumerable<WireTicketField> fields, DateTimeOffset readAt)
    {
        private readonly ILookup<string, WireTicketField> _byTitle =
            fields.ToLookup(field => field.Title?.Trim() ?? string.Empty, StringComparer.OrdinalIgnoreCase);

        public Dictionary<long, WireTicketField> ById { get; } = fields.DistinctBy(field => field.Id).ToDictionary(field => field.Id);

        public DateTimeOffset ReadAt => readAt;

        public WireTicketField? Find(string idOrTitle) =>
            NumericId.TryRead(idOrTitle.Trim(), out var id) && ById.TryGetValue(id, out var field)
                ? field
                : _byTitle[idOrTitle.Trim()].OrderByDescending(found => found.Active != false).FirstOrDefault();
    }
}
