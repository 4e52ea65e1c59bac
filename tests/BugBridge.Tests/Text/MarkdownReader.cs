using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Markdig;
using Markdig.Syntax;

namespace BugBridge.Tests.Text;

/// <summary>
/// Markdown (CommonMark with pipe tables, strikethrough, bare addresses, task lists and emoji short names) to <see cref="RichText"/>, as those see it who
/// read the bridge's packs. Line ends stay line ends. Never throws: Markdown nested beyond reason is read as plain text.
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

    // Markdig fills up every row of a table to its widest, so some kilobytes of bars could ask for gigabytes.
    private const long MostCells = 100_000;

    /// <summary>Reads Markdown of any size.</summary>
    public static RichText Read(string? markdown)
    {
        var clean = CleanText.Of(markdown);
        if (CellsOf(clean) > MostCells)
        {
            return PlainText.Read(clean);
        }

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

    /// <summary>The most cells that tables of this text could be filled up to.</summary>
    private static long CellsOf(string markdown)
    {
        var (rows, widest) = (0L, 0L);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var bars = line.Count('|');
            (rows, widest) = (rows + (bars > 0 ? 1 : 0), Math.Max(widest, bars + 1));
        }

        return rows * widest;
    }
}
