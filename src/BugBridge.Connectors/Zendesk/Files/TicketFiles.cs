using System.Net;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Updating;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Files;

/// <summary>
/// Files of tickets. Zendesk may keep them at another host, which is asked without the bridge's credentials. A file goes in two steps: an upload
/// that nobody sees and that Zendesk forgets by itself, and the note that shows it.
/// </summary>
internal sealed class TicketFiles(IZendeskApi api, FileTransfer transfer, UpdatePlanner planner, TicketUpdates updates, OwnAccount account)
{
    /// <inheritdoc cref="ITicketFiles.OpenFileAsync"/>
    public async Task<FileContent?> OpenAsync(Attachment file, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(file.Id, out var id) || await FindAsync(id, cancellationToken) is not { } found)
        {
            return null;
        }

        if (found is { MalwareScanResult: "malware_found", MalwareAccessOverride: not true })
        {
            throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.Refused, "Zendesk blocks the file: it found malware in it.");
        }

        return Uri.TryCreate(found.ContentUrl, UriKind.Absolute, out var address)
            ? await transfer.OpenAsync(address, file.FileName, file.ContentType, cancellationToken)
            : throw ZendeskProfile.Unreadable($"the address of the file {file.Id} is missing in it");
    }

    /// <inheritdoc cref="ITicketFiles.AttachAsync"/>
    public async Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.Refused, $"\"{ticketId}\" is not the id of a Zendesk ticket.");
        }

        var upload = await UploadAsync(file, cancellationToken);
        var outcome = await updates.AddNoteAsync(id, planner.Note(note, Picture(file, upload)) with { Uploads = [upload.Token!] }, stamp, cancellationToken);
        return outcome.Failure is null ? outcome.CommentId : throw outcome.Failure;
    }

    private async Task<WireAttachment?> FindAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return (await api.AttachmentAsync(id, cancellationToken))?.Attachment ?? throw ZendeskProfile.Unreadable($"the file {id} is missing in it");
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await account.ConfirmAsync(cancellationToken);
            return null;
        }
    }

    private async Task<WireUpload> UploadAsync(FileContent file, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new FileBody(file, Remote.Helpdesk);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v2/uploads?filename={Uri.EscapeDataString(file.Name)}") { Content = body };
            var answer = await transfer.SendAsync<UploadAnswer>(request, body, ZendeskJson.Options, cancellationToken);
            return answer.Upload is { Token.Length: > 0 } upload ? upload : throw ZendeskProfile.Unreadable("the token of an upload is missing in it", afterWrite: true);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.FateUnknown)
        {
            // An upload without a note is seen by nobody, so that it may be made again at will.
            throw new RemoteException(failure.Remote, RemoteFailureKind.TryLater, failure.Message, failure.RetryAfter, failure);
        }
    }

    private static string Picture(FileContent file, WireUpload upload) =>
        file.ContentType.StartsWith("image/", StringComparison.Ordinal) && upload.Attachment?.ContentUrl is { Length: > 0 } address
            ? $"<p><img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{WebUtility.HtmlEncode(file.Name)}\"></p>"
            : string.Empty;
}
