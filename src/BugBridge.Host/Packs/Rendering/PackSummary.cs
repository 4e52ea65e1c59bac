using System.Text;
using BugBridge.Core.Text;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>What of a pack fits into a message: its title, its figures, its paragraphs, and where the rest is.</summary>
internal static class PackSummary
{
    private const int Longest = 3000;

    /// <summary>Plain text, a line each.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="address">Its page on the dashboard, or null.</param>
    /// <param name="words">The reader's language.</param>
    public static string Write(Pack pack, string? address, Words words)
    {
        var text = new StringBuilder().Append(pack.Title).Append('\n');
        foreach (var line in pack.Parts.SelectMany(Lines).Select(line => CleanText.OneLine(CleanText.WithoutTurns(line))))
        {
            if (text.Length + line.Length > Longest)
            {
                break;
            }

            text.Append(line).Append('\n');
        }

        return (address is null ? text : text.Append(words.Of("The whole pack: {0}", address))).ToString().TrimEnd();
    }

    private static IEnumerable<string> Lines(PackPart part) => part switch
    {
        PackFigures figures => figures.Figures.Select(figure => $"{figure.Label}: {figure.Value}{(figure.Note is null ? string.Empty : $" ({figure.Note})")}"),
        PackText text => [text.Text],
        _ => [],
    };
}
