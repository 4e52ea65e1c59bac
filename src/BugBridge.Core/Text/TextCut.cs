namespace BugBridge.Core.Text;

/// <summary>Cuts text that a remote would refuse for its length.</summary>
public static class TextCut
{
    private static readonly RichText Shortest = RichText.Of(Paragraph.Of(new TextRun("[...]")));

    /// <summary>
    /// The text, or as many whole blocks of it as fit, followed by a line that says it goes on and where. A first block that alone is too
    /// long is cut inside, at a line end where there is one. Never longer than the limit: where the line does not fit, a shorter one, or none.
    /// </summary>
    /// <param name="text">What is to be sent.</param>
    /// <param name="limit">The most that <paramref name="measure"/> may give for the result.</param>
    /// <param name="measure">The length that the remote will count: of its own format, not of ours.</param>
    /// <param name="rest">Where the whole text stands, or null when there is no such place.</param>
    public static RichText ToFit(RichText text, int limit, Func<RichText, int> measure, string? rest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(measure);
        if (measure(text) <= limit)
        {
            return text;
        }

        var notice = Array.Find(Notices(rest), candidate => measure(candidate) <= limit) ?? RichText.Empty;
        var kept = LargestThat(text.Blocks.Length, count => measure(First(text, count).Then(notice)) <= limit);
        return kept > 0
            ? First(text, kept).Then(notice)
            : CutInside(text, limit, measure, notice);
    }

    private static RichText[] Notices(string? rest) => rest is null
        ? [RichText.Of(Paragraph.Of(new TextRun("[The text goes on; it was cut here because it is too long.]", TextMarks.Emphasis))), Shortest]
        :
        [
            RichText.Of(Paragraph.Of(
                new TextRun("[The text goes on: ", TextMarks.Emphasis), Link.To(rest, "read the rest"), new TextRun("]", TextMarks.Emphasis))),
            RichText.Of(Paragraph.Of(Link.To(rest, "[...]"))),
            Shortest,
        ];

    private static RichText First(RichText text, int count) => new(text.Blocks[..count]);

    private static RichText CutInside(RichText text, int limit, Func<RichText, int> measure, RichText notice)
    {
        var plain = PlainText.Of(First(text, 1));
        var kept = LargestThat(plain.Length, length => measure(Shortened(text, plain, length).Then(notice)) <= limit);
        if (kept == 0)
        {
            return notice;
        }

        var lineEnd = plain.LastIndexOf('\n', kept - 1);
        return Shortened(text, plain, lineEnd > kept / 2 ? lineEnd : kept).Then(notice);
    }

    private static RichText Shortened(RichText text, string plain, int length)
    {
        var end = length > 0 && length < plain.Length && char.IsHighSurrogate(plain[length - 1]) ? length - 1 : length;
        return text.Blocks[0] is CodeBlock code
            ? RichText.Of(code with { Text = plain[..end] })
            : RichText.FromPlain(plain[..end]);
    }

    /// <summary>The largest n up to <paramref name="most"/> that fits, found by halving; fitting is monotonous.</summary>
    private static int LargestThat(int most, Func<int, bool> fits)
    {
        var (low, high) = (0, most);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = fits(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
