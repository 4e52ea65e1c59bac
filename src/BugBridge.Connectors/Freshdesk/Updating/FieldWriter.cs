using System.Collections.Immutable;
using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Updating;

/// <summary>
/// Sets custom fields and tags. Freshdesk refuses a whole change for one value that it does not like, so a refused change is made part by part.
/// Its tags can only be replaced, so they are read right before.
/// </summary>
internal sealed class FieldWriter(IFreshdeskApi api, TicketReader reader, FieldCatalog fields)
{
    private const int LongestTag = 32;

    /// <summary>Sets the fields and tags of an update. What could not be done comes back as a remark, null when all was done.</summary>
    public async Task<string?> WriteAsync(long id, TicketUpdate update, CancellationToken cancellationToken)
    {
        var remarks = new List<string>();
        var values = await ValuesAsync(update, remarks, cancellationToken);
        var tags = await TagsAsync(id, update, cancellationToken);
        if (values.Count > 0 || tags is not null)
        {
            await ChangeAsync(id, values, tags, remarks, cancellationToken);
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
            else if (FieldValue.TryRead(field, value, out var sent))
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

    private async Task<ImmutableArray<string>?> TagsAsync(long id, TicketUpdate update, CancellationToken cancellationToken)
    {
        if (update.AddTags.IsDefaultOrEmpty && update.RemoveTags.IsDefaultOrEmpty)
        {
            return null;
        }

        var now = (await reader.FindAsync(id, include: null, cancellationToken) ?? throw FreshdeskSite.NoTicket(FreshdeskIds.Text(id))).Tags ?? [];
        var then = now.Except(Cut(update.RemoveTags), StringComparer.OrdinalIgnoreCase).Union(Cut(update.AddTags), StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return then.Length == now.Count && then.All(tag => now.Contains(tag, StringComparer.OrdinalIgnoreCase)) ? null : then;
    }

    private async Task ChangeAsync(
        long id, Dictionary<string, object?> values, ImmutableArray<string>? tags, List<string> remarks, CancellationToken cancellationToken)
    {
        try
        {
            await api.ChangeAsync(id, new WireChange(values.Count > 0 ? values : null, tags), cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
        {
            await OneByOneAsync(id, values, tags, failure, remarks, cancellationToken);
        }
    }

    private async Task OneByOneAsync(
        long id, Dictionary<string, object?> values, ImmutableArray<string>? tags, RemoteException refusal, List<string> remarks, CancellationToken cancellationToken)
    {
        var parts = values.Select(value => (What: value.Key, Change: new WireChange(new Dictionary<string, object?>(StringComparer.Ordinal) { [value.Key] = value.Value }))).ToList();
        if (tags is not null)
        {
            parts.Add(("tags", new WireChange(Tags: tags)));
        }

        if (parts is [var only])
        {
            remarks.Add(await RemarkAsync(only.What, refusal, cancellationToken));
            return;
        }

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

    private async Task<string> RemarkAsync(string what, RemoteException refusal, CancellationToken cancellationToken)
    {
        var label = (await fields.LabelsAsync(cancellationToken)).GetValueOrDefault(what);
        return $"\"{label ?? what}\" was not set: {refusal.Message}";
    }

    private static IEnumerable<string> Cut(ImmutableArray<string> tags) => tags.IsDefault
        ? []
        : tags.Select(CleanText.OneLine).Where(tag => tag.Length > 0).Select(tag => tag[..Math.Min(tag.Length, LongestTag)]);
}
