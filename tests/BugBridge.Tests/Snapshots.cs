using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Snapshooter;
using Snapshooter.Xunit3;

namespace BugBridge.Tests;

/// <summary>
/// Whole texts that people read, each in a file beside its test. After a change that is meant, run the tests once with BUGBRIDGE_WRITE_DOCUMENTS=1 in the
/// environment: the files are then written anew.
/// </summary>
internal static partial class Snapshots
{
    /// <summary>Compares a text with its file; a file that is missing fails the test, too.</summary>
    /// <param name="text">What people read. Ports, times of day and ids made by chance are taken out.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="test">The test's own file.</param>
    public static void Compare(string text, string name, [CallerFilePath] string test = "")
    {
        Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", WrittenDocuments.AreMade ? "false" : "true");
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "__snapshots__");
        if (WrittenDocuments.AreMade && Directory.Exists(folder))
        {
            File.Delete(Path.Combine(folder, name + ".snap"));
        }

        Snapshot.Match(Ids().Replace(Times().Replace(Hosts().Replace(text, "remote.example"), "00:00"), "id"), new SnapshotFullName(name + ".snap", Path.GetDirectoryName(test)!));
    }

    [GeneratedRegex(@"(127\.0\.0\.1|localhost):[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hosts();

    [GeneratedRegex(@"\b[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\b( [AP]M)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b[0-9a-f]{16,}\b|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}
