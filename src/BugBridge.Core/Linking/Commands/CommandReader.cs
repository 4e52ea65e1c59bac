using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Linking.Commands;

/// <summary>Finds the commands in an internal note. Who may command is the caller's question.</summary>
public static partial class CommandReader
{
    private const string KeyAdvice = "Write /bug alone to file a new issue, or /bug with an issue's key, such as /bug ENG-12, to join that issue.";

    private const string NotAdvice =
        "Write /not with an issue's key, such as /not ENG-12, when this ticket is another fault than that issue. If it is no bug at all, write /unlink.";

    private const string DecideAdvice =
        "Write /send or /hold alone on its line: a reply is sent as it stands. To change its words, edit it in the bridge's panel or on its Outreach page.";

    private const string AllAdvice =
        "The commands are /bug (file an issue), /bug KEY (join that issue), /not KEY (not that issue), /unlink, /dev TEXT (ask or tell the engineers), /category NAME (where it belongs in the usability review), /send (send the customer the reply that waits), /hold (do not send it) and /bridge (what is known).";

    private static readonly ImmutableArray<string> Known = ["bug", "not", "unlink", "dev", "bridge", "category", "send", "hold"];

    private static readonly ImmutableHashSet<string> Synonyms =
        ["jira", "link", "join", "issue", "unbug", "engineering", "engineer", "eng", "ask", "help", "status", "bugbridge", "duplicate", "merge"];

    /// <summary>Only what a rep wrote as an internal note commands the bridge; its own notes and everything customers see do not.</summary>
    public static bool MayCommand(TicketComment comment) => comment is { Kind: CommentKind.InternalNote, Author.Role: AuthorRole.Rep, Stamp: null };

    /// <summary>
    /// The commands in order. <c>/dev</c> takes the rest of its line and all that follows up to the next command; text outside commands is
    /// the reps' own and is left alone.
    /// </summary>
    public static ImmutableArray<RepCommand> Read(RichText note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var commands = ImmutableArray.CreateBuilder<RepCommand>();
        var lines = NoteLine.Of(note).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            if (SlashWord.Of(lines[at].Inlines) is not { } slash || !LooksLikeCommand(slash.Word))
            {
                continue;
            }

            var rest = lines[at].Without(slash.Length);
            if (slash.Word is not "dev")
            {
                commands.Add(Of(slash.Word, PlainText.Of(rest.Inlines).Trim()));
                continue;
            }

            var more = lines.Skip(at + 1).TakeWhile(line => SlashWord.Of(line.Inlines) is not { } next || !LooksLikeCommand(next.Word)).ToList();
            commands.Add(Tell(NoteLine.Joined([rest, .. more])));
            at += more.Count;
        }

        return commands.ToImmutable();
    }

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

    private static RepCommand Of(string word, string argument) => word switch
    {
        "bug" when argument.Length == 0 => new FileBug(),
        "bug" => KeyIn(argument) is { } key ? new JoinIssue(key) : Wrong(word, argument, KeyAdvice),
        "not" => KeyIn(argument) is { } other ? new NotSame(other) : Wrong(word, argument, NotAdvice),
        "unlink" when argument.Length == 0 => new Unlink(),
        "unlink" => Wrong(word, argument, "Write /unlink alone on its line; it takes this ticket off its issue."),
        "send" when argument.Length == 0 => new SendDrafts(),
        "hold" when argument.Length == 0 => new HoldDrafts(),
        "send" or "hold" => Wrong(word, argument, DecideAdvice),
        "bridge" => new AskBridge(),
        "category" => new ChooseCategory(CleanText.OneLine(argument)),
        _ => Wrong(word, argument, AllAdvice),
    };

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

    [GeneratedRegex(@"^(\S*/browse/)?#?(?<key>[A-Z][A-Z0-9_]*-[1-9][0-9]{0,8})([?#]\S*)?[.,;:!)]*(\s+\(\S+\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
