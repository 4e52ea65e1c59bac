using System.Collections.Immutable;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>
/// <see cref="RichText"/> to the wiki text of Jira Data Center, which <see cref="WikiReader"/> reads back as it was. Whatever stands in a text
/// is shown as it stands: no sign of a customer becomes a macro, a picture or a mention. What the format cannot hold is written as the nearest
/// that it can: a quote in a quote as part of it, blocks in cells as lines, a list that does not begin with 1 as numbered paragraphs.
/// </summary>
internal static class WikiWriter
{
    private const int LongestTitle = 200;

    /// <summary>Writes the text, without a line end after it; empty for empty text.</summary>
    public static string Write(RichText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Blocks(text.Blocks, inQuote: false);
    }

    private static string Blocks(ImmutableArray<Block> blocks, bool inQuote) =>
        string.Join("\n\n", blocks.Select(block => Write(block, inQuote)).Where(wiki => wiki.Length > 0));

    /// <summary>A title without the signs that would end it: nothing is escaped there.</summary>
    private static string PanelTitle(string title) => new([.. CleanText.OneLine(title).Select(letter => letter is '{' or '}' or '|' or '=' ? ' ' : letter).Take(LongestTitle)]);

    private static string Write(Block block, bool inQuote) => block switch
    {
        Paragraph paragraph => WikiInlines.Write(paragraph.Inlines),
        Heading heading => $"h{Math.Clamp(heading.Level, 1, 6)}. {WikiInlines.WriteLine(heading.Inlines)}",
        BlockList { Numbered: true, Start: not 1 } list => Blocks([.. Fallbacks.Numbered(list)], inQuote),
        BlockList list => WikiLists.Write(list),
        CodeBlock code => WikiCode.Write(code),
        Quote quote when inQuote => Blocks(quote.Blocks, inQuote),
        Quote quote => Blocks(quote.Blocks, inQuote: true) is { Length: > 0 } wiki ? $"{{quote}}\n{wiki}\n{{quote}}" : string.Empty,
        Fold fold when inQuote => Blocks([.. Unfolded.Of(fold)], inQuote),
        Fold fold => Blocks([.. fold.Blocks.SelectMany(inner => inner is Fold nested ? Unfolded.Of(nested) : [inner])], inQuote) is { Length: > 0 } wiki ? $"{{panel:title={PanelTitle(fold.Title)}}}\n{wiki}\n{{panel}}" : string.Empty,
        Table table => WikiTables.Write(table),
        _ => "----",
    };
}
