using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Files on issues: opening, putting, looking for and deleting them.</summary>
internal sealed class IssueFiles(JiraSite site, FileTransfer transfer)
{
    /// <inheritdoc cref="IIssueFiles.OpenFileAsync"/>
    /// <remarks>Where the host of the files does not say how long it is, Jira's word is taken: some helpdesks want the length beforehand.</remarks>
    public async Task<FileContent?> OpenAsync(IssueFile file, CancellationToken cancellationToken)
    {
        var opened = await transfer.OpenAsync(site.Dialect.Forms.AddressOf(file), file.FileName, file.ContentType, cancellationToken);
        return opened is null || opened.Length is not null ? opened : new FileContent(opened.Name, opened.ContentType, file.Size, opened.Content);
    }

    /// <inheritdoc cref="IIssueFiles.AttachAsync"/>
    public async Task<string> AttachAsync(string idOrKey, FileContent file, CancellationToken cancellationToken)
    {
        using var body = new FileBody(file, Remote.Jira);
        using var form = FileForm.Of("file", file.Name, body);
        var made = await site.WriteAsync(idOrKey, () => SendAsync(idOrKey, form, body, cancellationToken), cancellationToken);
        return made is [{ Id: { } id }, ..] ? id : throw JiraFailures.Unnamed("file");
    }

    /// <inheritdoc cref="IIssueFiles.FindFileAsync"/>
    public async Task<StampLookup> FindAsync(string idOrKey, string fileName, CancellationToken cancellationToken)
    {
        var own = await site.Account.IdAsync(cancellationToken);
        var issue = await site.Account.BelieveAsync(site.Api.IssueAsync(idOrKey, "attachment", null, cancellationToken), cancellationToken);
        var files = issue?.Fields?.Attachment ?? throw JiraFailures.Unreadable($"gave no files of {idOrKey}");
        var found = Array.Find(files, file => file.Filename == fileName && site.Dialect.Forms.IdOf(file.Author) == own);
        return found?.Id is { } id ? StampLookup.Found(id) : StampLookup.Absent;
    }

    /// <inheritdoc cref="IIssueFiles.DeleteFileAsync"/>
    public async Task DeleteAsync(string fileId, CancellationToken cancellationToken)
    {
        try
        {
            await site.Account.BelieveAsync(site.Api.DeleteAttachmentAsync(fileId, cancellationToken), cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // That is what was wanted.
        }
    }

    private async Task<AttachmentWire[]> SendAsync(string idOrKey, HttpContent form, FileBody body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"issue/{Uri.EscapeDataString(idOrKey)}/attachments") { Content = form };

        // Without it Jira takes the form for one that a page elsewhere made a browser send.
        request.Headers.Add("X-Atlassian-Token", "no-check");
        return await transfer.SendAsync<AttachmentWire[]>(request, body, JiraSite.Json, cancellationToken);
    }
}
