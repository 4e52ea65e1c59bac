using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Visibility;

/// <summary>Tells whether what a rep's note says to the engineers is still the same: by its words, since two readings may differ in formatting.</summary>
internal static class RepWords
{
    /// <summary>The words were written anew: what they are now comes by a correction.</summary>
    public static readonly VisibilityDecision Edited = new(false, "the note was edited before it was sent; the new text follows");

    /// <summary>Of one text.</summary>
    public static string Of(RichText text) => Stamp.For([.. Sentences.Words(PlainText.Of(text))]);

    /// <summary>Of all texts that a note has for the engineers.</summary>
    public static IEnumerable<string> In(TicketComment note) => CommandReader.ForEngineers(note).Select(Of);
}
