using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BugBridge.Core.Duplicates.Words;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Finds what tells apart reports that otherwise read the same: versions, platforms, and the error's signature.</summary>
internal static partial class MarkReader
{
    private const int Looked = 20_000;
    private const int TopFrames = 3;

    private static readonly SearchValues<string> Failures = SearchValues.Create(["Exception", "Error", "Fault"], StringComparison.Ordinal);

    private static readonly FrozenSet<string> Platforms = FrozenSet.ToFrozenSet(
        [
            "android", "ios", "iphone", "ipad", "windows", "macos", "osx", "mac", "linux", "ubuntu", "debian", "chromeos", "tvos", "watchos", "blackberry", "mobileweb",
            "chrome", "firefox", "safari", "edge", "opera", "explorer", "oracle", "postgresql", "mysql", "sqlite", "sqlserver", "arm64", "x86",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The marks of a report whose words were read.</summary>
    public static ReportMarks Read(Report report, ReportWords words)
    {
        var all = words.Title.Concat(words.Text).Concat(words.Code).Select(word => word.Written).ToList();
        return new ReportMarks(
            Sorted(all.Where(IsVersion)),
            Sorted(all.Where(Platforms.Contains).Select(name => name.ToLowerInvariant())),
            Trace(report.Description.AsSpan(0, Math.Min(report.Description.Length, Looked))) ?? all.Find(IsErrorCode));
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsVersion(string word) => char.IsAsciiDigit(word[0]) && word.Contains('.', StringComparison.Ordinal);

    private static bool IsErrorCode(string word) => char.IsAsciiLetterUpper(word[0]) | word[0] == '0' && word.Length > 4 && ErrorCode().IsMatch(word);

    /// <summary>The first exception with the frames below it.</summary>
    private static string? Trace(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Failures); at >= 0; at = Next(text, at))
        {
            if (NameAround(text, at) is { } name)
            {
                var frames = Frame().Matches(text[at..].ToString()).Take(TopFrames).Select(frame => frame.Groups["where"].Value).ToList();
                return frames.Count > 0 ? name + " at " + string.Join(", ", frames) : null;
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 1)..].IndexOfAny(Failures);
        return next < 0 ? -1 : at + 1 + next;
    }

    /// <summary>The whole name of an exception, such as java.lang.NullPointerException; null for a plain word.</summary>
    private static string? NameAround(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '$'))
        {
            start--;
        }

        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var name = text[start..end].TrimStart('.');
        var isName = start < at && (name.EndsWith("Exception", StringComparison.Ordinal) || name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Fault", StringComparison.Ordinal));
        return isName ? name.ToString() : null;
    }

    // Java, .NET, JavaScript and Python; without line numbers, which move with every release.
    [GeneratedRegex(@"^\s*(at\s+(?<where>[\w$.<>\[\]`]+)\s*[(\r\n:]|File "".*?(?<where>[\w.]+)"", line \d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Frame();

    // ORA-00942, CS0103, ERR_CONNECTION_RESET, 0x80070005, E1234, INSTALL_FAILED_NO_CERTIFICATES. Anchored, with nothing that repeats within a repetition:
    // its time grows with the word's length alone, and a limit by the clock would only fail on a machine that pauses.
    [GeneratedRegex(@"^((ORA|TNS|PLS|SP2|SQL|IMP|EXP|RMAN)-\d{4,5}|(CS|BC|FS|MSB|NU|TS|NETSDK|C|LNK)\d{4}|0x[0-9A-Fa-f]{8}|E\d{4,6}|(?=\w*(ERR|FAIL|DENIED|RESET|REFUSED|TIMEOUT|EXCEPTION))[A-Z]{3,}(_[A-Z0-9]{2,})+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex ErrorCode();
}
