using BugBridge.Connectors.Freshdesk.Wire;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>The custom ticket fields, kept for an hour.</summary>
internal sealed class FieldCatalog(IFreshdeskApi api, TimeProvider clock) : IDisposable
{
    private readonly Remembered<List<WireTicketField>> _fields = new(
        async cancellationToken => [.. (await api.TicketFieldsAsync(cancellationToken) ?? throw FreshdeskSite.Unreadable("the list of ticket fields is missing")).Where(field => field.IsCustom).SelectMany(field => field.Levels())],
        TimeSpan.FromHours(1),
        clock);

    /// <summary>Each field's label by its name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LabelsAsync(CancellationToken cancellationToken) =>
        (await _fields.GetAsync(cancellationToken))
            .DistinctBy(field => field.Name, StringComparer.Ordinal)
            .ToDictionary(field => field.Name ?? string.Empty, field => field.Label?.Trim() ?? string.Empty, StringComparer.Ordinal);

    /// <summary>The field with this name, label (case ignored) or id; null when there is none.</summary>
    public Task<WireTicketField?> FindAsync(string wanted, CancellationToken cancellationToken)
    {
        var text = wanted.Trim();
        return _fields.FindAsync(
            fields => fields.Find(field => string.Equals(field.Name, text, StringComparison.OrdinalIgnoreCase))
                ?? fields.Find(field => string.Equals(field.Label?.Trim(), text, StringComparison.OrdinalIgnoreCase))
                ?? fields.Find(field => string.Equals(NumericId.Text(field.Id), text, StringComparison.Ordinal)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _fields.Dispose();
}
