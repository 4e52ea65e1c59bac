using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Commands;

/// <summary>Finds the commands in an internal note. Who may command is the caller's question.</summary>
public static partial class CommandReader
{
    private const string KeyAdvice = "Write /bug alone to file a new issue, or /bug with an issue's key, such as /bug ENG-12, to join that issue.";

    private const string NotAdvice =
        "Write /not with an issue's key, such as /not ENG-12, when this ticket is another fault than that issue. If it is no bug at all, write /unlink.";

    private const string DecideAdvice =
        "Write /send or /hold as the first line of a note, with nothing else on that line but the number of the reply: a reply is sent as it stands. To change its words, edit it in the bridge's panel or on its Outreach page.";

    private const string AllAdvice =
        "The commands are /bug (file an issue), /bug KEY (join that issue), /not KEY (not that issue), /unlink, /dev TEXT (ask or tell the engineers), /category NAME (where it belongs in the usability review), /send NUMBER (send the customer the reply that waits), /hold NUMBER (do not send it) and /bridge (what is known).";

    private static readonly ImmutableArray<string> Known = ["bug", "not", "unlink", "dev", "bridge", "category", "send", "hold"];

    private static readonly ImmutableHashSet<string> Synonyms =
        ["jira", "link", "join", "issue", "unbug", "engineering", "engineer", "eng", "ask", "help", "status", "bugbridge", "duplicate", "merge"];

    /// <summary>
    /// Only what a rep wrote as an internal note commands the bridge; its own notes, what a helpdesk put under a rep's name, and everything customers see do not.
    /// </summary>
    public static bool MayCommand(TicketComment comment) =>
        comment is { Kind: CommentKind.InternalNote, Author.Role: AuthorRole.Rep, Stamp: null, CopiedBecause: null };

    /// <summary>
    /// The commands in order, of what the note's author wrote: what is quoted there commands nothing. <c>/dev</c> takes the rest of its line and all that
    /// follows up to the next command or quotation; text outside commands is the reps' own and is left alone. <c>/send</c> and <c>/hold</c> count as the
    /// first line alone.
    /// </summary>
    public static ImmutableArray<RepCommand> Read(RichText note)
    {
        var commands = ImmutableArray.CreateBuilder<RepCommand>();
        var lines = AuthoredText.Of(note).Lines;
        var isFirst = true;
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].IsOwn || CommandIn(lines[at]) is not { } slash)
            {
                isFirst &= !lines[at].IsOwn;
                continue;
            }

            var rest = lines[at].Line.Without(slash.Length);
            if (slash.Word is not "dev")
            {
                commands.Add(Of(slash.Word, PlainText.Of(rest.Inlines).Trim(), isFirst));
                isFirst = false;
                continue;
            }

            var more = lines.Skip(at + 1).TakeWhile(line => line.IsOwn && CommandIn(line) is null).Select(line => line.Line).ToList();
            commands.Add(Tell(NoteLine.Joined([rest, .. more])));
            at += more.Count;
            isFirst = false;
        }

        return commands.ToImmutable();
    }

    /// <summary>The commands that are only quoted in a note, and what the quotation was known by: for saying why nothing is done about them.</summary>
    internal static IEnumerable<(string Word, string Why)> Quoted(RichText note) => AuthoredText.Of(note).QuotedLines()
        .Select(line => (Slash: SlashWord.Of(Unsigned(line.Line)), Why: line.QuotedBecause!))
        .Where(found => found.Slash is { } slash && LooksLikeCommand(slash.Word))
        .Select(found => ("/" + found.Slash!.Value.Word, found.Why));

    private static ImmutableArray<Inline> Unsigned(NoteLine line) =>
        line.Inlines is [TextRun first, ..] && first.Text.TrimStart().StartsWith('>') ? [first with { Text = first.Text.TrimStart('>', ' ', '\u00A0') }] : line.Inlines;

    private static SlashWord? CommandIn(AuthoredLine line) =>
        SlashWord.Of(line.Line.Inlines) is { } slash && LooksLikeCommand(slash.Word) ? slash : null;

    /// <summary>The key in "ENG-12", "eng-12.", or the address of an issue in a browser; in capitals. Null where there is none.</summary>
    public static string? KeyIn(string argument)
    {
        var match = Key().Match(argument);
        return match.Success ? match.Groups["key"].Value.ToUpperInvariant() : null;
    }

    /// <summary>The key of the issue that a command names, or null for one that names none.</summary>
    internal static string? KeyOf(RepCommand command) => command switch
    {
        JoinIssue join => join.Key,
        NotSame other => other.Key,
        _ => null,
    };

    /// <summary>The word with which a command begins.</summary>
    internal static string WordOf(RepCommand command) => command switch
    {
        TellEngineers => "/dev",
        FileBug or JoinIssue => "/bug",
        NotSame => "/not",
        Unlink => "/unlink",
        _ => "/bridge",
    };

    private static RepCommand Of(string word, string argument, bool isFirst) => word switch
    {
        "bug" when argument.Length == 0 => new FileBug(),
        "bug" => KeyIn(argument) is { } key ? new JoinIssue(key) : Wrong(word, argument, KeyAdvice),
        "not" => KeyIn(argument) is { } other ? new NotSame(other) : Wrong(word, argument, NotAdvice),
        "unlink" when argument.Length == 0 => new Unlink(),
        "unlink" => Wrong(word, argument, "Write /unlink alone on its line; it takes this ticket off its issue."),
        "send" when isFirst && IsNumber(argument) => new SendDrafts(NumberIn(argument)),
        "hold" when isFirst && IsNumber(argument) => new HoldDrafts(NumberIn(argument)),
        "send" or "hold" => Wrong(word, argument, DecideAdvice),
        "bridge" => new AskBridge(),
        "category" => new ChooseCategory(CleanText.OneLine(argument)),
        _ => Wrong(word, argument, AllAdvice),
    };

    private static bool IsNumber(string argument) => argument.Length == 0 || NumberIn(argument) is not null;

    private static int? NumberIn(string argument) =>
        Number().Match(argument) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static RepCommand Tell(RichText text) =>
        text.IsEmpty ? Wrong("dev", string.Empty, "Write what the engineers should read after /dev, on the same line or below it.") : new TellEngineers(text);

    private static WrongCommand Wrong(string word, string argument, string advice)
    {
        var said = CleanText.OneLine($"/{word} {argument}");
        return new WrongCommand(said.Length > 80 ? said[..79] + "…" : said, advice);
    }

    /// <summary>
    /// Known commands, what people try instead of them, and typing errors of one letter, except for "not", "send" and "hold", to which too many words
    /// (note, now, end, old) are that near; other words belong to other tools.
    /// </summary>
    private static bool LooksLikeCommand(string word) =>
        Known.Contains(word, StringComparer.Ordinal) || Synonyms.Contains(word) || (word.Length > 2 && Known.Any(known => known is not ("not" or "send" or "hold") && EditDistance(word, known) == 1));

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int EditDistance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[one.Length, other.Length];
    }

    [GeneratedRegex(@"^#?(?<number>[0-9]{1,9})[.!]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\S*/browse/)?#?(?<key>[A-Z][A-Z0-9_]*-[1-9][0-9]{0,8})([?#]\S*)?[.,;:!)]*(\s+\(\S+\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
