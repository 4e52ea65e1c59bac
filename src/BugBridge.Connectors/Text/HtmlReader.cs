using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// HTML as helpdesks, mail programs and browsers produce it, to <see cref="RichText"/>. Never throws: what cannot be understood keeps its
/// text. Scripts, styles, comments and hidden elements are left out; addresses other than http, https and mailto keep only their text.
/// </summary>
internal static class HtmlReader
{
    /// <summary>Reads a document or a fragment of any size and nesting.</summary>
    public static RichText Read(string? html)
    {
        var clean = CleanText.Of(html);
        if (clean.Length == 0)
        {
            return RichText.Empty;
        }

        var body = HtmlSource.Parse(clean);
        return body is null ? PlainText.Read(HtmlSource.WithoutTags(clean)) : new HtmlVisitor().Read(body);
    }
}
