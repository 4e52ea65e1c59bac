namespace BugBridge.Core.Text;

/// <summary>Cuts text that a remote would refuse for its length.</summary>
public static class TextCut
{
    private static readonly RichText Shortest = RichText.Of(Paragraph.Of(new TextRun("[...]")));

    /// <summary>
    /// The text, or as many whole blocks of it as fit, followed by a line that says it goes on and where. Where those would fill less than
    /// half of the room, the next block is cut inside: a quote or list between its parts, text at a line end where there is one. Never longer
    /// than the limit: where the line does not fit, a shorter one, or none.
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
        var cut = new BlockCut(
            blocks => measure(new RichText(blocks).Then(notice)) <= limit,
            blocks => measure(new RichText(blocks)) < limit / 2);
        return new RichText(cut.Of(text.Blocks)).Then(notice);
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
}
