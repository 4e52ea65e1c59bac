using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker.Updating;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Files;

/// <summary>Files of tickets. Request Tracker shows pictures below the note that they came with.</summary>
internal sealed class TicketFiles(RequestTrackerSite site, TicketUpdates updates, int textLimit)
{
    /// <inheritdoc cref="ITicketFiles.OpenFileAsync"/>
    public async Task<FileContent?> OpenAsync(Attachment file, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(file.Id, out var id) || !await IsThereAsync(id, cancellationToken))
        {
            return null;
        }

        var answer = await site.Files.OpenAsync(new Uri($"attachment/{NumericId.Text(id)}", UriKind.Relative), file.FileName, file.ContentType, cancellationToken);
        return answer is null ? null : new FileContent(file.FileName, file.ContentType, length: null, new EncodedContent(answer.Content));
    }

    /// <summary>Asked for one that it does not have, Request Tracker fails as if it were ill.</summary>
    private async Task<bool> IsThereAsync(long id, CancellationToken cancellationToken) =>
        (await site.Api.AttachmentsAsync(Queries.AttachmentsBy("id", [id]), 1, cancellationToken))?.Items is { Count: > 0 };

    /// <inheritdoc cref="ITicketFiles.AttachAsync"/>
    public async Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            throw TicketUpdates.Gone(ticketId);
        }

        using var body = new FileBody(file, Remote.Helpdesk);
        var said = JsonSerializer.Serialize(new WireNote(NoteText.Html(note, stamp, textLimit)), RequestTrackerSite.Json);
        using var form = FileForm.Of("Attachments", file.Name, body, ("JSON", said));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"ticket/{NumericId.Text(id)}/comment") { Content = form };
        return await updates.ExplainedAsync(id, async () => await site.Files.SendAsync(request, body, TicketUpdates.TransactionOf, cancellationToken), cancellationToken);
    }
}
