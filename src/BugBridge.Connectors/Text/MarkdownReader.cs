using BugBridge.Core.Text;
using Markdig;
using Markdig.Syntax;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Markdown (CommonMark with pipe tables, strikethrough, bare addresses, task lists and emoji short names) to <see cref="RichText"/>. Line
/// ends stay line ends, as people mean who type into a comment box. Never throws: Markdown nested beyond reason is read as plain text.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseTaskLists()
        .UseEmojiAndSmiley(enableSmileys: false)
        .Build();

    /// <summary>Reads Markdown of any size.</summary>
    public static RichText Read(string? markdown)
    {
        var clean = CleanText.Of(markdown);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(clean, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting that nobody writes by hand.
            return PlainText.Read(clean);
        }

        var text = new RichTextBuilder();
        new MarkdownVisitor(text).Walk(document);
        return text.Build();
    }
}
