using System.Globalization;
using System.Text.RegularExpressions;
using BugBridge.Core.Commands;

namespace BugBridge.Core.Outreach;

/// <summary>How decisions about a reply are written: as the first line of a note, with nothing else on that line but the reply's number.</summary>
internal static partial class DraftNumber
{
    private const string Advice =
        "Write /send or /hold in the first line of a note, with nothing else on that line but the number of the reply. To change its words, edit it in the panel or on the Outreach page.";

    /// <summary>The command for a number, or for none; else what would have been right.</summary>
    public static RepCommand Read(string word, CommandText text, Func<int?, RepCommand> command)
    {
        var match = Number().Match(text.Argument);
        return !text.IsFirst || (text.Argument.Length > 0 && !match.Success)
            ? WrongCommand.Of(word, text.Argument, Advice)
            : command(match.Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"^#?(?<number>[0-9]{1,9})[.!]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
