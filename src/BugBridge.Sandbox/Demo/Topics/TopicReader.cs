using System.Collections.Immutable;
using BugBridge.Sandbox.Demo.Company;

namespace BugBridge.Sandbox.Demo.Topics;

/// <summary>
/// Reads topics: <c># id | kind | component | title</c>, lines <c>key: value</c>, and for each ticket
/// <c>## language | channel | browser | version</c>, the subject, the message, and <c>### customer</c>, <c>### rep</c> or <c>### note</c> with
/// what followed.
/// </summary>
internal static class TopicReader
{
    public static IEnumerable<DemoTopic> Read(ImmutableArray<string> lines) => Sections(lines, "# ").Select(Topic);

    private static DemoTopic Topic((string Head, ImmutableArray<string> Body) section)
    {
        var head = Cells(section.Head);
        var facts = section.Body.TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.Length > 0)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(fact => fact[0], fact => fact[1], StringComparer.Ordinal);
        return new DemoTopic(head[0], Enum.Parse<TopicKind>(head[1], ignoreCase: true), head[2], head[3])
        {
            Cause = facts.GetValueOrDefault("cause"),
            Workaround = facts.GetValueOrDefault("workaround"),
            Note = facts.GetValueOrDefault("note"),
            Ask = facts.GetValueOrDefault("ask"),
            Answer = facts.GetValueOrDefault("answer"),
            SpanishAnswer = facts.GetValueOrDefault("answer-es"),
            Reports = [.. Sections(section.Body, "## ").Select(Report)],
        };
    }

    private static DemoReport Report((string Head, ImmutableArray<string> Body) section)
    {
        var head = Cells(section.Head);
        var message = section.Body.TakeWhile(line => !line.StartsWith("### ", StringComparison.Ordinal)).ToList();
        return new DemoReport(
            head[0] is "es" ? DemoLanguage.Spanish : DemoLanguage.English,
            head[1],
            head[2],
            head[3],
            message[0],
            Joined(message.Skip(1)),
            [.. Sections(section.Body, "### ").Select(post => (KindOf(post.Head), Joined(post.Body)))]);
    }

    private static PostKind KindOf(string word) => word switch
    {
        "customer" => PostKind.Customer,
        "rep" => PostKind.Reply,
        "note" => PostKind.Note,
        _ => throw new FormatException($"A demo text has an unknown heading: {word}"),
    };

    private static IEnumerable<(string Head, ImmutableArray<string> Body)> Sections(ImmutableArray<string> lines, string mark)
    {
        var starts = Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith(mark, StringComparison.Ordinal)).ToList();
        return starts.Select((start, at) =>
            (lines[start][mark.Length..], lines[(start + 1)..(at + 1 < starts.Count ? starts[at + 1] : lines.Length)]));
    }

    private static string[] Cells(string head) => head.Split('|', StringSplitOptions.TrimEntries);

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines).Trim('\n');
}
