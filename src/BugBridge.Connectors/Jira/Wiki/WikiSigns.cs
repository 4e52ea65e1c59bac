using System.Text.RegularExpressions;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>What Jira takes for a sign, and what it undoes; from the help page "Text Formatting Notation Help" and Jira's published renderer.</summary>
internal static partial class WikiSigns
{
    private const string Undone = "-#*_+?^~|%{}[]()!@";

    /// <summary>True for the characters before which Jira takes a backslash away; before all others it is shown.</summary>
    public static bool IsUndone(char sign) => Undone.Contains(sign, StringComparison.Ordinal);

    /// <summary>True for white space as Jira knows it: a non-breaking space is none.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    /// <summary>Whether a sign between these can begin marked text; nothing follows at the end of a line.</summary>
    public static bool Opens(char before, char next) => !char.IsLetterOrDigit(before) && next != default && !IsSpace(next);

    /// <summary>Whether a sign between these can end marked text.</summary>
    public static bool Closes(char before, char next) => !IsSpace(before) && !char.IsLetterOrDigit(next);

    /// <summary>How long the face is that begins there, or 0. One before a letter or digit is none.</summary>
    public static int Face(ReadOnlySpan<char> text)
    {
        foreach (var face in Faces().EnumerateMatches(text))
        {
            return face.Length;
        }

        return 0;
    }

    // What Jira shows as pictures.
    [GeneratedRegex(@"^(?:[:;]-?[)(PD]|\((?:[!iynx/+?-]|on|off|\*[rgby]?|flag|flagoff)\))(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Faces();
}
