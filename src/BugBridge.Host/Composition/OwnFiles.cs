using System.Text.RegularExpressions;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Composition;

/// <summary>
/// The files that BugBridge made under these settings: database, keys, logs and packs. Versions before this one left them readable by every
/// account of the machine. A folder counts as made by BugBridge when nothing else is in it.
/// </summary>
internal sealed partial class OwnFiles(BridgeSettings settings)
{
    /// <summary>More are counted and not named.</summary>
    private const int MostNamed = 5;

    /// <summary>Folders that several accounts share on purpose say so by these; they are left as they are.</summary>
    private const UnixFileMode Shared = UnixFileMode.StickyBit | UnixFileMode.SetGroup | UnixFileMode.SetUser;

    private static readonly string[] BesideDatabase = ["", "-wal", "-shm", "-journal", ".lock"];

    /// <summary>Takes from others what they may do with them.</summary>
    /// <returns>What was open to others, as warnings; empty when nothing was.</returns>
    public IReadOnlyList<string> Close()
    {
        var (closed, failed) = (new List<string>(), new List<string>());
        foreach (var path in OpenToOthers().Distinct(StringComparer.Ordinal))
        {
            try
            {
                PrivateFiles.CloseToOthers(path);
                closed.Add(path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failed.Add(path);
            }
        }

        return
        [
            .. Warning(closed, "Other accounts on this machine could read BugBridge's files. This is fixed: now only the account that runs it can read"),
            .. Warning(failed, "Other accounts on this machine may be able to read BugBridge's files, which belong to another account. Remove their access (chmod go=) from"),
            .. Warning([.. settings.SecretFiles.Where(file => file.IsOpenToOthers).Select(file => file.Path)], "Other accounts on this machine can read secrets. Remove their access (chmod go=) from"),
        ];
    }

    private static IEnumerable<string> Warning(List<string> paths, string what)
    {
        if (paths.Count > 0)
        {
            var more = paths.Count - MostNamed;
            yield return $"{what} {string.Join(", ", paths.Take(MostNamed))}{(more > 0 ? $" and {more} more" : string.Empty)}.";
        }
    }

    private IEnumerable<string> OpenToOthers()
    {
        if (OperatingSystem.IsWindows())
        {
            return [];
        }

        var keys = DashboardServices.KeyFolder(settings.Storage);
        var own = Files().Concat(FilesIn(keys, IsOfKeys)).ToHashSet(StringComparer.Ordinal);
        var folders = own.Select(file => Path.GetDirectoryName(file)!).Append(keys).Distinct(StringComparer.Ordinal).Where(Directory.Exists).ToList();

        // The deepest first: a folder is BugBridge's own when the folders in it are.
        foreach (var folder in folders.OrderByDescending(folder => folder.Length).Where(folder => IsOwn(folder, own)))
        {
            own.Add(folder);
        }

        return own.Where(IsOpen);
    }

    private IEnumerable<string> Files()
    {
        var database = Path.GetFullPath(settings.Storage.Path);
        foreach (var file in BesideDatabase.Select(end => database + end).Where(File.Exists))
        {
            yield return file;
        }

        if (settings.Log.File.Length > 0)
        {
            var log = Path.GetFullPath(settings.Log.File);
            var (start, end) = (Path.GetFileNameWithoutExtension(log), Path.GetExtension(log));
            foreach (var file in FilesIn(Path.GetDirectoryName(log)!, name => IsOfLog(name, start, end)))
            {
                yield return file;
            }
        }

        foreach (var file in settings.Notify.Schedules.Select(schedule => schedule.Folder).Where(folder => folder.Length > 0).Select(Path.GetFullPath).SelectMany(folder => FilesIn(folder, IsOfPack)))
        {
            yield return file;
        }
    }

    private static IEnumerable<string> FilesIn(string folder, Func<string, bool> isOwn)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder).Where(file => isOwn(Path.GetFileName(file))) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsOwn(string folder, HashSet<string> own)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).All(own.Contains)
                && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Shared) == UnixFileMode.None;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsOpen(string path)
    {
        try
        {
            return PrivateFiles.IsOpenToOthers(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It went away meanwhile, as files beside a database do.
            return false;
        }
    }

    private static bool IsOfKeys(string name) =>
        name is Sessions.FileName || (name.StartsWith("key-", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal));

    private static bool IsOfLog(string name, string start, string end) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)
            && name.Length >= start.Length + end.Length && Day().IsMatch(name[start.Length..^end.Length]);

    private static bool IsOfPack(string name) => Period().Match(name) is { Success: true } match && PackSources.Known.Contains(match.Groups["pack"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^\d{8}(_\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?<pack>[a-z]+)-\d{4}-(\d\d|Q\d)\.(html|md|csv|json)(\.part)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period();
}
