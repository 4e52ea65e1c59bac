using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>What is sent as an internal note, and as a reply.</summary>
internal static class NoteText
{
    /// <summary>The note as HTML with its stamp, in no more bytes than <paramref name="limit"/>.</summary>
    public static string Html(RichText note, string stamp, int limit) => HtmlWith(StampLine.Html(stamp), note, limit);

    /// <summary>The text as HTML with an ending that is never cut off, in no more bytes than <paramref name="limit"/>.</summary>
    public static string HtmlWith(string ending, RichText text, int limit)
    {
        var fitting = TextCut.ToFit(text, limit - ending.Length, some => Encoding.UTF8.GetByteCount(HtmlWriter.Write(some)), rest: null);
        return HtmlWriter.Write(fitting) + ending;
    }
}
