using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.State;

/// <summary>What was told of a comment: kept while it stands on the other side, so that a correction can say what changed.</summary>
/// <param name="By">Who wrote it; never empty.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Text">Plain text, cut to <see cref="Longest"/> characters; the parts that were told by themselves with a form feed between them.</param>
public sealed record ToldText(string By, DateTimeOffset At, string Text)
{
    /// <summary>The most that is kept, in characters.</summary>
    public const int Longest = 8000;

    private const char Between = '\f';

    /// <summary>The parts, in order; one where the text was told as a whole.</summary>
    public ImmutableArray<string> Parts => [.. Text.Split(Between)];

    /// <summary>The text of one or more parts.</summary>
    public static ToldText Of(string by, DateTimeOffset at, params IEnumerable<RichText> parts) =>
        new(by, at, Cut(string.Join(Between, parts.Select(part => PlainText.Of(part)))));

    /// <summary>Text as it would be kept: two texts that are alike so far count as the same.</summary>
    public static string Cut(string text) => CleanText.Start(text, Longest);
}
