using BugBridge.Core.Deliveries;

namespace BugBridge.Host.Notify;

/// <summary>Writes the files to a folder; a reader never finds half a file.</summary>
internal sealed class FolderSender : ISender
{
    public const string Prefix = "folder:";

    public string Scheme => Prefix;

    public async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var folder = delivery.Target[Prefix.Length..];
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in delivery.Files)
            {
                var path = Path.Combine(folder, Path.GetFileName(file.Name));
                var unfinished = path + ".part";
                await File.WriteAllBytesAsync(unfinished, file.Content, cancellationToken);
                File.Move(unfinished, path, overwrite: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SendException($"The folder {folder} cannot be written: {failure.Message}", failure);
        }
    }
}
