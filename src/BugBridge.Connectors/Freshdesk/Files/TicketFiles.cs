using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Text;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Files;

/// <summary>
/// Files of tickets. Freshdesk keeps them at another host, under addresses that are good for some minutes, so each is asked for right before it is
/// opened. It shows pictures below the note that they came with; inside the text it would show them only as long as their address lives.
/// </summary>
internal sealed class TicketFiles(FreshdeskSite site, TicketReader reader, Threads threads, int textLimit)
{
    /// <inheritdoc cref="ITicketFiles.OpenFileAsync"/>
    public async Task<FileContent?> OpenAsync(string ticketId, Attachment file, CancellationToken cancellationToken)
    {
        var address = NumericId.TryRead(ticketId, out var ticket) && NumericId.TryRead(file.Id, out var id)
            ? (await FindAsync(ticket, id, cancellationToken))?.AttachmentUrl
            : null;
        if (address is null)
        {
            return null;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? await site.Files.OpenAsync(url, file.FileName, file.ContentType, cancellationToken)
            : throw FreshdeskSite.Unreadable($"the file {file.FileName} has no address");
    }

    /// <inheritdoc cref="ITicketFiles.AttachAsync"/>
    public async Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            throw FreshdeskSite.NoTicket(ticketId);
        }

        using var body = new FileBody(file, Remote.Helpdesk);
        using var form = FileForm.Of("attachments[]", file.Name, body, ("body", NoteText.Html(note, stamp, textLimit)), ("private", "true"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v2/tickets/{NumericId.Text(id)}/notes") { Content = form };
        try
        {
            return NumericId.Text((await site.Files.SendAsync<WireConversation>(request, body, FreshdeskJson.Options, cancellationToken)).Id);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await site.ConfirmAsync(cancellationToken);
            throw FreshdeskSite.NoTicket(ticketId);
        }
    }

    private async Task<WireAttachment?> FindAsync(long ticketId, long fileId, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(ticketId, include: null, cancellationToken) is not { IsAway: false } ticket)
        {
            return null;
        }

        return Among(ticket.Attachments, fileId)
            ?? (await threads.ReadAsync(ticketId, cancellationToken) ?? []).Select(written => Among(written.Attachments, fileId)).FirstOrDefault(file => file is not null);
    }

    private static WireAttachment? Among(IEnumerable<WireAttachment>? files, long id) => files?.FirstOrDefault(file => file.Id == id);
}
