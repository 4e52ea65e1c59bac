using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary>One line of a note, or a block that has no lines of its own (code, a quote, a list): in those, nothing is a command.</summary>
/// <param name="Inlines">The line's text; empty for a block.</param>
/// <param name="Block">The block, or null for a line.</param>
/// <param name="StartsParagraph">True for the first line of a paragraph.</param>
internal sealed record NoteLine(ImmutableArray<Inline> Inlines, Block? Block, bool StartsParagraph)
{
    /// <summary>The lines and blocks of a text, in order.</summary>
    public static IEnumerable<NoteLine> Of(RichText text) => text.Blocks.SelectMany(
        block => block is Paragraph paragraph ? Lines(paragraph.Inlines) : [new NoteLine([], block, true)]);

    /// <summary>Lines and blocks as a text again.</summary>
    public static RichText Joined(IEnumerable<NoteLine> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var paragraph = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in lines)
        {
            if (line.StartsParagraph)
            {
                Close(paragraph, blocks);
            }

            if (line.Block is not null)
            {
                blocks.Add(line.Block);
                continue;
            }

            if (paragraph.Count > 0)
            {
                paragraph.Add(new LineBreak());
            }

            paragraph.AddRange(line.Inlines);
        }

        Close(paragraph, blocks);
        return new RichText(blocks.ToImmutable());
    }

    /// <summary>The line without its first so many characters of text, for the rest after a command word.</summary>
    public NoteLine Without(int characters)
    {
        var rest = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in Inlines)
        {
            if (characters > 0 && inline is TextRun run)
            {
                var cut = Math.Min(characters, run.Text.Length);
                characters -= cut;
                var left = rest.Count == 0 ? run.Text[cut..].TrimStart() : run.Text[cut..];
                if (left.Length > 0)
                {
                    rest.Add(run with { Text = left });
                }
            }
            else if (rest.Count > 0 || inline is not TextRun blank || blank.Text.Trim().Length > 0)
            {
                rest.Add(rest.Count == 0 && inline is TextRun first ? first with { Text = first.Text.TrimStart() } : inline);
            }
        }

        return this with { Inlines = rest.ToImmutable() };
    }

    private static IEnumerable<NoteLine> Lines(ImmutableArray<Inline> inlines)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        var first = true;
        foreach (var inline in inlines)
        {
            if (inline is not LineBreak)
            {
                line.Add(inline);
                continue;
            }

            yield return new NoteLine(line.ToImmutable(), null, first);
            line.Clear();
            first = false;
        }

        yield return new NoteLine(line.ToImmutable(), null, first);
    }

    private static void Close(ImmutableArray<Inline>.Builder paragraph, ImmutableArray<Block>.Builder blocks)
    {
        if (paragraph.Any(inline => inline is not LineBreak))
        {
            blocks.Add(new Paragraph(paragraph.ToImmutable()));
        }

        paragraph.Clear();
    }
}
