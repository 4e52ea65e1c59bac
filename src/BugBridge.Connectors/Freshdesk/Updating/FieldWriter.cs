using System.Collections.Immutable;
using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Updating;

/// <summary>
/// Sets custom fields, tags and the state. Freshdesk refuses a whole change for one value that it does not like, so a refused change is made part by part.
/// Its tags can only be replaced, so they are read right before.
/// </summary>
internal sealed class FieldWriter(IFreshdeskApi api, TicketReader reader, FieldCatalog fields)
{
    private const int LongestTag = 32;
    private static readonly WireChange Nothing = new();

    /// <summary>Sets the fields, tags and state of an update. What could not be done comes back as a remark, null when all was done.</summary>
    public async Task<string?> WriteAsync(long id, TicketUpdate update, CancellationToken cancellationToken)
    {
        var remarks = new List<string>();
        var values = await ValuesAsync(update, remarks, cancellationToken);
        var change = new WireChange(
            values.Count > 0 ? values : null, await TagsAsync(id, update, cancellationToken), States.NumberOf(update.Status));
        if (change != Nothing)
        {
            await ChangeAsync(id, change, remarks, cancellationToken);
        }

        return remarks.Count == 0 ? null : string.Join(' ', remarks);
    }

    private async Task<Dictionary<string, object?>> ValuesAsync(TicketUpdate update, List<string> remarks, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in update.Fields)
        {
            if (await fields.FindAsync(name, cancellationToken) is not { Name: { } known } field)
            {
                remarks.Add($"The ticket field \"{name}\" does not exist and was left out.");
            }
            else if (FieldValues.TryRead(field, value, out var sent))
            {
                values[known] = sent;
            }
            else
            {
                remarks.Add($"The ticket field \"{name}\" cannot be set to \"{CleanText.OneLine(value)}\" and was left out.");
            }
        }

        return values;
    }

    private async Task<IReadOnlyList<string>?> TagsAsync(long id, TicketUpdate update, CancellationToken cancellationToken)
    {
        if (update.AddTags.IsDefaultOrEmpty && update.RemoveTags.IsDefaultOrEmpty)
        {
            return null;
        }

        var now = (await reader.FindAsync(id, include: null, cancellationToken) ?? throw FreshdeskSite.NoTicket(NumericId.Text(id))).Tags ?? [];
        return (update with { AddTags = Cut(update.AddTags), RemoveTags = Cut(update.RemoveTags) }).TagsAfter(now);
    }

    private async Task ChangeAsync(long id, WireChange change, List<string> remarks, CancellationToken cancellationToken)
    {
        try
        {
            await api.ChangeAsync(id, change, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
        {
            if (PartsOf(change).ToList() is { Count: > 1 } parts)
            {
                await OneByOneAsync(id, parts, remarks, cancellationToken);
            }
            else
            {
                remarks.Add(await RemarkAsync(PartsOf(change).First().What, failure, cancellationToken));
            }
        }
    }

    private async Task OneByOneAsync(long id, List<(string What, WireChange Change)> parts, List<string> remarks, CancellationToken cancellationToken)
    {
        foreach (var (what, change) in parts)
        {
            try
            {
                await api.ChangeAsync(id, change, cancellationToken);
            }
            catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
            {
                remarks.Add(await RemarkAsync(what, failure, cancellationToken));
            }
        }
    }

    private static IEnumerable<(string What, WireChange Change)> PartsOf(WireChange change) =>
    [
        .. (change.CustomFields ?? new Dictionary<string, object?>(StringComparer.Ordinal)).Select(field =>
            (field.Key, new WireChange(new Dictionary<string, object?>(StringComparer.Ordinal) { [field.Key] = field.Value }))),
        .. change.Tags is { } tags ? [("tags", new WireChange(Tags: tags))] : Array.Empty<(string, WireChange)>(),
        .. change.Status is { } status ? [("status", new WireChange(Status: status))] : Array.Empty<(string, WireChange)>(),
    ];

    private async Task<string> RemarkAsync(string what, RemoteException refusal, CancellationToken cancellationToken)
    {
        var label = (await fields.LabelsAsync(cancellationToken)).GetValueOrDefault(what);
        return $"\"{label ?? what}\" was not set: {refusal.Message}";
    }

    private static ImmutableArray<string> Cut(ImmutableArray<string> tags) => tags.IsDefault
        ? []
        : [.. tags.Select(CleanText.OneLine).Where(tag => tag.Length > 0).Select(tag => CleanText.Start(tag, LongestTag))];
}
