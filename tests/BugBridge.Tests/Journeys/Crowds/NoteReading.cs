using System.Text.RegularExpressions;

namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>Reads the bridge's notes as a rep does.</summary>
internal static partial class NoteReading
{
    private static readonly (NoteKind Kind, string Words)[] Words =
    [
        (NoteKind.Filed, "filed for this ticket"),
        (NoteKind.JoinedAlone, "/unlink to undo, /not "),
        (NoteKind.Merged, "Write /unlink to undo."),
        (NoteKind.JoinedByRep, "/unlink to undo."),
        (NoteKind.Unmerged, "because it is no longer a duplicate of"),
        (NoteKind.Unlinked, "unlinked from this ticket"),
        (NoteKind.Rejected, "It will not be suggested for this ticket again."),
        (NoteKind.Comment, " wrote on "),
    ];

    /// <summary>What a note tells; it fails when that is nothing known.</summary>
    public static NoteKind KindOf(string note) => Words.First(one => FirstLines(note).Contains(one.Words, StringComparison.Ordinal)).Kind;

    /// <summary>Whether a note says behind which issue its ticket stands.</summary>
    public static bool Places(NoteKind kind) => kind is NoteKind.Filed or NoteKind.JoinedAlone or NoteKind.JoinedByRep or NoteKind.Merged or NoteKind.Unmerged;

    /// <summary>The issue that a note is about.</summary>
    public static string KeyIn(string note) => Headed().Match(note).Groups["key"].Value;

    /// <summary>The issues that a note offers to join.</summary>
    public static IEnumerable<string> OfferedIn(string note) => Offered().Matches(note).Select(offered => offered.Groups["key"].Value);

    // What is quoted below may hold any words.
    private static string FirstLines(string note) => note.Split("\n\n", 2)[0];

    [GeneratedRegex(@"^\W*(Linked to )?\W*(?<key>ENG-\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headed();

    [GeneratedRegex(@"To link it: \W*/bug (?<key>ENG-\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offered();
}
