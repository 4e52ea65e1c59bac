using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// HTML as helpdesks, mail programs and browsers produce it, to <see cref="RichText"/>. Never throws: what cannot be understood keeps its
/// text. Scripts, styles, comments and hidden elements are left out; addresses other than http, https and mailto stand behind their
/// text, or nowhere where they would run something.
/// </summary>
internal static class HtmlReader
{
    /// <summary>Reads a document or a fragment of any size and nesting.</summary>
    public static RichText Read(string? html)
    {
        var text = new RichTextBuilder();
        AddTo(text, CleanText.Of(html));
        return text.Build();
    }

    /// <summary>Adds clean HTML to a text that is being put together.</summary>
    public static void AddTo(RichTextBuilder text, string html)
    {
        if (html.Length == 0)
        {
            return;
        }

        if (HtmlSource.Parse(html) is { } body)
        {
            new HtmlVisitor(text, HtmlQuotations.Of(body)).Walk(body);
        }
        else
        {
            // Nothing tells any more what of it is quoted.
            var depth = text.Depth;
            text.OpenQuote();
            text.Text(HtmlSource.WithoutTags(html));
            text.CloseTo(depth);
        }
    }
}
