using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Text;

namespace BugBridge.Core.Files;

/// <summary>
/// Which files cross. Of a ticket: those of its first message, and those of notes with <c>/dev</c>. Of an issue: those that a comment which crosses
/// shows or names; never those that came from a ticket, so that none goes from one customer to another. What does not cross is named in a note,
/// with the reason.
/// </summary>
public sealed class FileSettings : ISettings
{
    private const int MostMegabytes = 10_000;

    /// <summary>Whether files of tickets are put on their issues.</summary>
    public bool ToJira { get; set; } = true;

    /// <summary>Whether files of engineers' comments are put into the tickets, as internal notes.</summary>
    public bool ToHelpdesk { get; set; } = true;

    /// <summary>
    /// The largest file that crosses, in megabytes of 1,000,000 bytes: 1 to 10,000. The remotes have limits of their own, such as 50 MB at Zendesk;
    /// what they refuse is reported like what BugBridge refuses.
    /// </summary>
    public int LargestMegabytes { get; set; } = 50;

    /// <summary>The most files of one ticket that are put on its issue, 1 to 1,000, oldest first. A note says how many were left out.</summary>
    public int MostPerTicket { get; set; } = 20;

    /// <summary>
    /// The most files of one comment that are put into tickets, 1 to 100; the others are named with their address in Jira.
    /// </summary>
    public int MostPerComment { get; set; } = 10;

    /// <summary>
    /// An engineer's file is put into the tickets when no more than this many open ones are linked to the issue, 0 to 1,000; else a note names it with
    /// its address in Jira, because each ticket would cost an upload of its own.
    /// </summary>
    public int MostTickets { get; set; } = 20;

    /// <summary>Endings of names that do not cross. The defaults are types that computers run when opened.</summary>
    public IList<string> RefusedEndings { get; set; } =
    [
        "exe", "com", "scr", "pif", "dll", "cpl", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta",
        "lnk", "url", "reg", "jar", "app", "apk", "dmg", "pkg", "deb", "rpm", "iso", "img", "vhd", "vhdx",
    ];

    /// <summary>When not empty, only files with these endings cross.</summary>
    public IList<string> AllowedEndings { get; set; } = [];

    /// <summary>Content types that do not cross, such as <c>video/mp4</c> or <c>video/*</c>, as the sender claims them.</summary>
    public IList<string> RefusedTypes { get; set; } = [];

    /// <summary>When not empty, only files of these content types cross.</summary>
    public IList<string> AllowedTypes { get; set; } = [];

    /// <summary>Whether files whose content starts like a program are refused, whatever their name.</summary>
    public bool RefusePrograms { get; set; } = true;

    /// <summary>The largest file that crosses, in bytes.</summary>
    internal long LargestBytes => LargestMegabytes * 1_000_000L;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
    [
        .. Range(nameof(LargestMegabytes), LargestMegabytes, 1, MostMegabytes),
        .. Range(nameof(MostPerTicket), MostPerTicket, 1, 1_000),
        .. Range(nameof(MostPerComment), MostPerComment, 1, 100),
        .. Range(nameof(MostTickets), MostTickets, 0, 1_000),
        .. Endings(nameof(RefusedEndings), RefusedEndings),
        .. Endings(nameof(AllowedEndings), AllowedEndings),
        .. Types(nameof(RefusedTypes), RefusedTypes),
        .. Types(nameof(AllowedTypes), AllowedTypes),
    ];

    /// <summary>Why a file does not cross, by what is known without reading it; as the end of a sentence that starts with the file. Null when it may.</summary>
    internal string? Refusal(string name, string contentType, long? size)
    {
        var ending = FileName.EndingOf(name);
        return size switch
        {
            0 => "it is empty",
            { } known when known > LargestBytes => $"it is larger than {LargestMegabytes} MB",
            _ when Has(RefusedEndings, ending) => $".{ending} files are not copied",
            _ when AllowedEndings.Count > 0 && !Has(AllowedEndings, ending) => "files of this kind are not copied",
            _ when RefusedTypes.Any(type => Covers(type, contentType)) => $"files of type {CleanText.OneLine(contentType)} are not copied",
            _ when AllowedTypes.Count > 0 && !AllowedTypes.Any(type => Covers(type, contentType)) => "files of this type are not copied",
            _ => null,
        };
    }

    private static bool Has(IEnumerable<string> endings, string ending) =>
        endings.Any(one => string.Equals(one.Trim().TrimStart('.'), ending, StringComparison.OrdinalIgnoreCase));

    private static bool Covers(string pattern, string contentType)
    {
        var type = contentType.Split(';')[0].Trim();
        return pattern.EndsWith("/*", StringComparison.Ordinal)
            ? type.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, type, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<SetupFault> Range(string path, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            yield return new SetupFault(path, $"{value} is not from {least} to {most}.", $"Use a number from {least} to {most}.");
        }
    }

    private static IEnumerable<SetupFault> Endings(string path, IList<string> endings)
    {
        for (var at = 0; at < endings.Count; at++)
        {
            var ending = endings[at].Trim().TrimStart('.');
            if (ending.Length == 0 || !ending.All(char.IsLetterOrDigit))
            {
                yield return new SetupFault($"{path}:{at}", $"'{endings[at]}' is not the ending of a file's name.", "Use only letters and digits, such as exe.");
            }
        }
    }

    private static IEnumerable<SetupFault> Types(string path, IList<string> types)
    {
        for (var at = 0; at < types.Count; at++)
        {
            if (types[at].Split('/') is not [{ Length: > 0 }, { Length: > 0 }] || types[at].Any(char.IsWhiteSpace))
            {
                yield return new SetupFault($"{path}:{at}", $"'{types[at]}' is not a content type.", "Write one such as video/mp4, or video/* for all of its kind.");
            }
        }
    }
}
