using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Finds what tells apart reports that otherwise read the same: versions, platforms, and the error's signature.</summary>
internal static partial class MarkReader
{
    private const int Looked = 20_000;
    private const int TopFrames = 3;

    private static readonly FrozenSet<string> Platforms = FrozenSet.ToFrozenSet(
        [
            "android", "ios", "iphone", "ipad", "windows", "macos", "osx", "mac", "linux", "ubuntu", "debian", "chromeos", "tvos", "watchos", "blackberry", "mobileweb",
            "chrome", "firefox", "safari", "edge", "opera", "explorer", "oracle", "postgresql", "mysql", "sqlite", "sqlserver", "arm64", "x86",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The marks of a report.</summary>
    public static ReportMarks Read(Report report)
    {
        var text = report.Title + "\n" + report.Description[..Math.Min(report.Description.Length, Looked)];
        return new ReportMarks(
            [.. Version().EnumerateMatches(text).Texts(text)],
            [.. Platform().EnumerateMatches(text).Texts(text).Where(Platforms.Contains).Select(name => name.ToLowerInvariant())],
            Signature(text));
    }

    /// <summary>The exception with the frames at its top, else an error code.</summary>
    private static string? Signature(string text)
    {
        var exception = Exception().Match(text);
        if (exception.Success)
        {
            var frames = Frame().Matches(text, exception.Index).Take(TopFrames).Select(frame => frame.Groups["where"].Value).ToList();
            return frames.Count > 0 ? exception.Groups["name"].Value + " at " + string.Join(", ", frames) : null;
        }

        var code = ErrorCode().Match(text);
        return code.Success ? code.Value : null;
    }

    [GeneratedRegex(@"(?<![\w.])v?\d+(\.\d+){1,3}(?![\w.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9]{2,11}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Platform();

    [GeneratedRegex(@"\b(?<name>([A-Za-z_]\w*\.)*[A-Z]\w*(Exception|Error|Fault))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Exception();

    // Java, .NET, JavaScript and Python; without line numbers, which move with every release.
    [GeneratedRegex(@"^\s*(at\s+(?<where>[\w$.<>\[\]`]+)\s*[(\r\n:]|File "".*?(?<where>[\w.]+)"", line \d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Frame();

    // ORA-00942, ERR_CONNECTION_RESET, 0x80070005, E1234, INSTALL_FAILED_NO_CERTIFICATES.
    [GeneratedRegex(@"\b([A-Z]{2,6}-\d{4,6}|0x[0-9A-Fa-f]{8}|E\d{4,6}|[A-Z]{3,}(_[A-Z]{2,}){1,6}(?<=(ERR|FAILED|FAILURE|ERROR|DENIED|RESET|REFUSED|TIMEOUT|EXCEPTION)\w*))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ErrorCode();

    private static IEnumerable<string> Texts(this Regex.ValueMatchEnumerator matches, string text)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var match in matches)
        {
            found.Add(text.Substring(match.Index, match.Length).TrimStart('v'));
        }

        return found.Distinct(StringComparer.Ordinal);
    }
}
