using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Notes;

/// <summary>The notes about files that crossed, and about those that did not.</summary>
internal static class FileNotes
{
    // So many are named with their reason; beyond that, a number says as much.
    private const int MostNamed = 10;

    /// <summary>What stands beside an engineer's file.</summary>
    public static RichText Beside(IssueState issue, IssueComment comment, IssueFile file) =>
        IssueNotes.Headed(issue, $"{comment.AuthorName}'s file {FileName.Safe(file.FileName)}", comment.Url);

    /// <summary>Files of the ticket that the engineers do not get.</summary>
    public static RichText NotToJira(IReadOnlyCollection<(string Name, string Reason)> files) => RichText.Of(Paragraph.Of(new TextRun(
        $"{Counted.Of(files.Count, "file")} of this ticket {(files.Count == 1 ? "was" : "were")} not copied to the issue; engineers can open {(files.Count == 1 ? "it" : "them")} in the ticket:")))
        .Then(List(files));

    /// <summary>Files of an engineer's comment that the ticket does not get.</summary>
    public static RichText NotFromJira(IssueState issue, string url, IReadOnlyCollection<(string Name, string Reason)> files) => IssueNotes.Headed(
        issue, $"{Counted.Of(files.Count, "file")} of this comment {(files.Count == 1 ? "is" : "are")} only in Jira:", url).Then(List(files));

    /// <summary>A file of the ticket that could not be put on the issue.</summary>
    public static RichText Left(string name, string reason, string? url) => url is null
        ? NotToJira([(name, reason)])
        : RichText.Of(Paragraph.Of(
            new TextRun("The engineers' file "), new Link(url, [new TextRun(name)]), new TextRun($" is only in Jira: {reason}.")));

    private static RichText List(IReadOnlyCollection<(string Name, string Reason)> files)
    {
        var items = files.Take(MostNamed).Select(file => Item($"{FileName.Safe(file.Name)}: {file.Reason}"));
        var rest = files.Count - MostNamed;
        return RichText.Of(new BlockList(
            false, [.. items, .. rest > 0 ? [Item($"and {rest.ToString(CultureInfo.InvariantCulture)} more")] : ImmutableArray<ListItem>.Empty]));
    }

    private static ListItem Item(string text) => new([Paragraph.Of(new TextRun(text))]);
}
