namespace BugBridge.Tests.Host;

/// <summary>Finds files of the source tree, which some tests hold against the program.</summary>
internal static class SourceTree
{
    /// <summary>The full path of a file, given from the root of the repository.</summary>
    public static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BugBridge.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not lie below the repository."), file);
    }
}
