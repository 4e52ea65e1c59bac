using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary>Something that looks like a command and is not one.</summary>
/// <param name="Said">The line as written, shortened.</param>
/// <param name="Advice">What would have been right.</param>
public sealed record WrongCommand(string Said, string Advice) : RepCommand
{
    private const int LongestSaid = 80;

    /// <summary>Whether its word is a command, and only what stands after it is wrong.</summary>
    public bool IsKnown { get; init; } = true;

    /// <inheritdoc/>
    internal override string Word => Said;

    /// <summary>Of a word, without its slash, and what stands after it.</summary>
    internal static WrongCommand Of(string word, string argument, string advice)
    {
        var said = CleanText.OneLine($"/{word} {argument}");
        return new WrongCommand(said.Length > LongestSaid ? said[..(LongestSaid - 1)] + "…" : said, advice);
    }
}
