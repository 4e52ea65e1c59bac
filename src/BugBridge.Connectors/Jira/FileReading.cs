using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>What the JSON of an issue's files means, and which of them its comments show or name.</summary>
internal static class FileReading
{
    private const string Nobody = "somebody";
    private const int ShortestName = 4;

    // A file is uploaded a moment before the comment that shows it is saved.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>The files, oldest first.</summary>
    public static ImmutableArray<IssueFile> Files(AttachmentWire[]? wires, string own, IJiraForms forms) =>
    [
        .. (wires ?? []).Where(wire => wire.Id is not null).Select(wire => new IssueFile(
            wire.Id!,
            CleanText.OneLine(wire.Filename),
            CleanText.OneLine(wire.MimeType),
            wire.Size ?? 0,
            CleanText.OneLine(wire.Author?.DisplayName) is { Length: > 0 } name ? name : Nobody,
            (wire.Created ?? DateTimeOffset.MinValue).ToUniversalTime(),
            forms.IdOf(wire.Author) == own)).OrderBy(file => file.CreatedAt),
    ];

    /// <summary>
    /// The comment with the files that it shows or names. Pictures carry their file's name as their alternative text, and so do links; of several
    /// files with that name it is the latest that was there when the comment was saved.
    /// </summary>
    public static IssueComment Named(IssueComment comment, ImmutableArray<IssueFile> files)
    {
        if (files.IsEmpty || comment.Body.IsEmpty)
        {
            return comment;
        }

        var text = PlainText.Of(comment.Body);
        var named = files.Where(file => file.CreatedAt <= comment.UpdatedAt + Slack && Names(text, file.FileName))
            .GroupBy(file => file.FileName, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.Last().Id);
        return comment with { FileIds = [.. named] };
    }

    /// <summary>True when the name stands in the text by itself, not as a part of a longer one.</summary>
    private static bool Names(string text, string name)
    {
        if (name.Length < ShortestName || !name.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !IsPartOfName(text[at - 1])) && (at + name.Length == text.Length || !Continues(text, at + name.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';

    /// <summary>A full stop ends a sentence, unless the name goes on after it.</summary>
    private static bool Continues(string text, int at) =>
        text[at] == '.' ? at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) : IsPartOfName(text[at]);
}
