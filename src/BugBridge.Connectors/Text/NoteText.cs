using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>What is sent as an internal note.</summary>
internal static class NoteText
{
    /// <summary>The note as HTML with its stamp, in no more bytes than <paramref name="limit"/>.</summary>
    public static string Html(RichText note, string stamp, int limit)
    {
        var line = StampLine.Html(stamp);
        var fitting = TextCut.ToFit(note, limit - line.Length, text => Encoding.UTF8.GetByteCount(HtmlWriter.Write(text)), rest: null);
        return HtmlWriter.Write(fitting) + line;
    }
}
