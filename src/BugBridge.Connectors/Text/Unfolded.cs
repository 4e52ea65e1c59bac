using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>What stands for blocks that can be unfolded where the format knows nothing of the kind.</summary>
internal static class Unfolded
{
    /// <summary>The title in bold, and what is below it.</summary>
    public static IEnumerable<Block> Of(Fold fold) => [Paragraph.Of(new TextRun(fold.Title, TextMarks.Strong)), .. fold.Blocks];
}
