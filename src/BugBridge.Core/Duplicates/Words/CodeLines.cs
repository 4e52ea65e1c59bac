using System.Text.RegularExpressions;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>Tells lines of code, logs and stack traces from what people wrote, line after line of one text: fences open and close blocks.</summary>
internal sealed partial class CodeLines
{
    // Of the characters that are not spaces: prose stays below, code above.
    private const int SymbolPercent = 18;
    private const int ShortestCode = 4;
    private const int LongestLooked = 2_000;

    private bool _isInBlock;

    /// <summary>Whether the next line is code.</summary>
    public bool IsCode(ReadOnlySpan<char> line)
    {
        var looked = line[..Math.Min(line.Length, LongestLooked)];
        var fences = Fence().Count(looked);
        if (fences > 0)
        {
            _isInBlock ^= fences % 2 == 1;
            return true;
        }

        return _isInBlock || Log().IsMatch(looked) || LooksLikeCode(looked.Trim());
    }

    private static bool LooksLikeCode(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        var (symbols, written) = (0, 0);
        foreach (var character in line)
        {
            written += character == ' ' ? 0 : 1;
            symbols += character is '{' or '}' or ';' or '(' or ')' or '=' or '<' or '>' or '[' or ']' or '"' or '\\' or '|' or '$' or '&' ? 1 : 0;
        }

        return line[^1] is ';' or '{' or '}' || (written >= ShortestCode && symbols * 100 >= written * SymbolPercent);
    }

    [GeneratedRegex(@"\{(code|noformat)[^}]*\}|```|\[/?code\]|</?(pre|code)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    // Stack frames, log levels, Android's and syslog's line heads, time stamps, addresses, XML.
    [GeneratedRegex(
        @"^\s*(at\s+[\w$.<>]+[(\s]|\.\.\. \d+ more|Caused by:|\[(INFO|ERROR|WARN|DEBUG|TRACE)\]|[IEWDVF]/[\w.]+|\d{4}-\d\d-\d\d[ T]\d\d:\d\d|\d\d:\d\d:\d\d|\d\d-\d\d \d\d:\d\d|#\d+\s|0x[0-9a-f]{6,}|<\?xml|</?\w+[^>]*>\s*$|[A-Z][a-z]{2} +\d+ \d\d:\d\d|File "".*"", line \d+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Log();
}
