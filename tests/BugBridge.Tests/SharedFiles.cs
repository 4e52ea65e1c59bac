namespace BugBridge.Tests;

/// <summary>Files that stand beside the checkout and are no part of it: vendors' documents, labelled sets of reports.</summary>
internal static class SharedFiles
{
    /// <summary>The path of a file, looked for beside each folder above the tests, or null when it is nowhere there.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
