using System.Text;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>What is sent as an internal note, and as a reply.</summary>
internal static class NoteText
{
    /// <summary>The note as HTML with its stamp, in no more bytes than <paramref name="limit"/>.</summary>
    public static string Html(RichText note, string stamp, int limit)
    {
        return Html(note, limit, StampLine.Html(stamp));
    }

    /// <summary>A reply to the customer as HTML with its stamp, which is not shown, in no more bytes than <paramref name="limit"/>.</summary>
    public static string ReplyHtml(RichText reply, string stamp, int limit) => Html(reply, limit, ReplyMark.Html(stamp));

    private static string Html(RichText note, int limit, string line)
    {
        var fitting = TextCut.ToFit(note, limit - line.Length, text => Encoding.UTF8.GetByteCount(HtmlWriter.Write(text)), rest: null);
        return HtmlWriter.Write(fitting) + line;
    }
}
