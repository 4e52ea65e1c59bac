using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>
/// Sets custom fields, and finds out whether that worked: Request Tracker answers 200 to unknown fields and to invalid values too. Its
/// messages come in the language of the bridge's user, so they are only searched for the field and its value, and where they do not say
/// both the ticket is read again.
/// </summary>
internal sealed class FieldWriter(IRequestTrackerApi api, TicketReader reader, string? tagField)
{
    /// <summary>Sets the fields and tags of an update. What could not be done comes back as a remark, null when all was done.</summary>
    public async Task<string?> WriteAsync(long id, TicketUpdate update, CancellationToken cancellationToken)
    {
        var wanted = update.Fields.Select(field => new FieldWish(field.Key, Lines(field.Value))).ToList();
        var changesTags = tagField is not null && (!update.AddTags.IsDefaultOrEmpty || !update.RemoveTags.IsDefaultOrEmpty);
        if (changesTags || wanted.Exists(wish => wish.Values.Length == 0))
        {
            // Emptying a field that is empty would leave a line in the ticket's history each time; and tags are kept, so they must be known.
            var before = await ReadAsync(id, cancellationToken);
            wanted.RemoveAll(wish => wish.Values.Length == 0 && wish.IsMetBy(before));
            wanted = wanted.ConvertAll(wish => wish.AsListFor(before) ?? wish);
            wanted.AddRange(changesTags && TagWish(before, update) is { } tags ? [tags] : []);
        }

        return wanted.Count == 0 ? null : await WriteAsync(id, wanted, cancellationToken);
    }

    private async Task<string?> WriteAsync(long id, List<FieldWish> wanted, CancellationToken cancellationToken)
    {
        var messages = (await ChangeAsync(id, wanted, cancellationToken)).Select(CleanText.OneLine).ToList();
        var unsure = wanted.FindAll(wish => !messages.Exists(wish.IsConfirmedBy));
        if (unsure.Count == 0)
        {
            return null;
        }

        var after = await ReadAsync(id, cancellationToken);
        if (unsure.Select(wish => wish.AsListFor(after)).OfType<FieldWish>().ToList() is { Count: > 0 } lists)
        {
            await ChangeAsync(id, lists, cancellationToken);
            after = await ReadAsync(id, cancellationToken);
        }

        var refused = string.Join("; ", messages.Where(message => !wanted.Exists(wish => wish.IsConfirmedBy(message))));
        var remarks = unsure.Where(wish => !wish.IsMetBy(after)).Select(wish => wish.Complaint(after, refused)).ToList();
        return remarks.Count == 0 ? null : string.Join(" ", remarks);
    }

    private async Task<IEnumerable<string?>> ChangeAsync(long id, List<FieldWish> wanted, CancellationToken cancellationToken)
    {
        try
        {
            var change = new WireChange(wanted.ToDictionary(wish => wish.Field, wish => wish.OnWire, StringComparer.Ordinal));
            return await api.ChangeAsync(id, change, cancellationToken) ?? [];
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.Gone or RemoteFailureKind.NotAllowed)
        {
            // Says better what is wrong, where it can: that the credentials do not work, or that this ticket may not be seen.
            await ReadAsync(id, cancellationToken);
            throw;
        }
    }

    private async Task<WireTicket> ReadAsync(long id, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken)
        ?? throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.Gone, $"{RequestTrackerSite.Name} has no ticket {id}.");

    private FieldWish? TagWish(WireTicket before, TicketUpdate update)
    {
        var field = before.CustomFields?.FirstOrDefault(field => field.IsNamed(tagField!));
        var now = field?.Texts().ToList() ?? [];
        return update.TagsAfter(now) is { } then ? new FieldWish(tagField!, [.. then]) { IsList = true } : null;
    }

    private static string[] Lines(string value) => CleanText.Of(value) is { Length: > 0 } text ? [text] : [];
}
