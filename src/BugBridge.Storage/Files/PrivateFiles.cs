namespace BugBridge.Storage.Files;

/// <summary>
/// Files and folders that only the account which runs BugBridge can read: 600 and 700, whatever the umask. On Windows, where folders hand down
/// their rights, they are as their folder says.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder and those above it that are missing. What is there stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        var missing = new Stack<string>();
        for (var at = Path.GetFullPath(path); at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        foreach (var one in missing)
        {
            Directory.CreateDirectory(one, OfFolders);
        }
    }

    /// <summary>Opens a file; one that is made has its rights from the first moment, and one that is there keeps its own.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share, FileAccess access = FileAccess.ReadWrite)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return new FileStream(path, options);
    }

    /// <summary>Writes a file afresh; a reader finds the old one or the new one, never half of it.</summary>
    public static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        File.Delete(unfinished);
        await using (var file = Open(unfinished, FileMode.CreateNew, FileShare.None))
        {
            await file.WriteAsync(content, cancellationToken);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <inheritdoc cref="ReplaceAsync"/>
    public static void Replace(string path, IEnumerable<string> lines)
    {
        var unfinished = path + ".part";
        File.Delete(unfinished);
        using (var writer = new StreamWriter(Open(unfinished, FileMode.CreateNew, FileShare.None)))
        {
            foreach (var line in lines)
            {
                writer.WriteLine(line);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Adds a line to a file, which is made where there is none.</summary>
    public static void Append(string path, string line)
    {
        using var writer = new StreamWriter(Open(path, FileMode.Append, FileShare.Read, FileAccess.Write));
        writer.WriteLine(line);
    }

    /// <summary>Whether other accounts may do anything with a file or folder.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OfOthers) != UnixFileMode.None;

    /// <summary>Takes from other accounts what they may do with a file or folder.</summary>
    public static void CloseToOthers(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~OfOthers);
        }
    }
}
