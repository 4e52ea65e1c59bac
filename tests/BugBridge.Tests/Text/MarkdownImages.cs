using System.Text;
using BugBridge.Connectors.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BugBridge.Tests.Text;

/// <summary>Reads what Markdown says of pictures.</summary>
internal static class MarkdownImages
{
    /// <summary>The description between the brackets, without formatting.</summary>
    public static string AltOf(LinkInline image)
    {
        var alt = new StringBuilder();
        TreeWalk.Run<MarkdownObject>(image, node =>
        {
            alt.Append(node switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => string.Empty,
            });
            return new Visit<MarkdownObject>(node as ContainerInline);
        });
        return alt.ToString();
    }
}
