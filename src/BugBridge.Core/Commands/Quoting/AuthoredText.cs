using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands.Quoting;

/// <summary>
/// A message cut into what its author wrote and what is quoted or forwarded there. The one place that decides about it: only the author's own
/// words command and cross. Where a mail program marks quotations in no way that is known for sure, what might be one counts as one.
/// </summary>
public sealed class AuthoredText
{
    private AuthoredText(ImmutableArray<AuthoredLine> lines) => Lines = lines;

    /// <summary>The author's own words, in order.</summary>
    public RichText Own => NoteLine.Joined(Lines.Where(line => line.IsOwn).Select(line => line.Line));

    /// <summary>What the first quotation was known by, as a noun; null when the message quotes nothing.</summary>
    public string? QuotedBecause => Lines.FirstOrDefault(line => !line.IsOwn)?.QuotedBecause;

    /// <summary>All lines, in order.</summary>
    internal ImmutableArray<AuthoredLine> Lines { get; }

    /// <summary>Cuts a message.</summary>
    public static AuthoredText Of(RichText message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new AuthoredText(new QuotationCut([.. NoteLine.Of(message)]).Run());
    }

    /// <summary>The lines that are quoted, those inside of quotation blocks as well.</summary>
    internal IEnumerable<AuthoredLine> QuotedLines() => Lines.Where(line => !line.IsOwn).SelectMany(line =>
        line.Line.Block is Quote quote ? Inside(quote).Select(inner => new AuthoredLine(inner, line.QuotedBecause)) : [line]);

    private static IEnumerable<NoteLine> Inside(Quote quote)
    {
        // Without recursion: what strangers send may be nested deeply.
        var open = new Stack<Block>(quote.Blocks.Reverse());
        while (open.TryPop(out var block))
        {
            if (block is Quote inner)
            {
                inner.Blocks.Reverse().ToList().ForEach(open.Push);
                continue;
            }

            foreach (var line in NoteLine.Of(RichText.Of(block)))
            {
                yield return line;
            }
        }
    }
}
