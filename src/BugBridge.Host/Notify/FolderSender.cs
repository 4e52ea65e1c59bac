using BugBridge.Core.Deliveries;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Notify;

/// <summary>Writes the files to a folder, for the account that runs BugBridge; a reader never finds half a file.</summary>
internal sealed class FolderSender : ISender
{
    public const string Prefix = "folder:";

    public string Scheme => Prefix;

    public async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var folder = delivery.Target[Prefix.Length..];
        try
        {
            PrivateFiles.CreateFolder(folder);
            foreach (var file in delivery.Files)
            {
                await PrivateFiles.ReplaceAsync(Path.Combine(folder, Path.GetFileName(file.Name)), file.Content, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SendException($"The folder {folder} cannot be written: {failure.Message}", failure);
        }
    }
}
