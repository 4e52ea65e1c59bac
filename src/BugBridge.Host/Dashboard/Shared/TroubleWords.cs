using BugBridge.Host.Health;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Troubles in the reader's language. What a remote or the database said stays as it was said.</summary>
internal static class TroubleWords
{
    /// <summary>What it is, in a few words.</summary>
    public static string TitleOf(this Words words, Trouble trouble) => words.Of(trouble.Title, words[trouble.Remote]);

    /// <summary>The rest, with moments in the zone of the reports.</summary>
    public static string TextOf(this Words words, Trouble trouble) => words.Of(trouble.Text, [.. trouble.Gaps.Select(gap => gap switch
    {
        DateTimeOffset moment => words.Time(moment),
        int count => words.Number(count),
        string said => words[said],
        _ => gap,
    })]);
}
