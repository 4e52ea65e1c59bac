using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Commands;

/// <summary>Finds the commands in comments.</summary>
public static partial class CommandReader
{
    /// <summary>
    /// Only what a rep wrote as an internal note commands the bridge; its own notes, what a helpdesk put under a rep's name, and everything customers see do not.
    /// </summary>
    public static bool MayCommand(TicketComment comment) =>
        comment is { Kind: CommentKind.InternalNote, Author.Role: AuthorRole.Rep, Stamp: null, CopiedBecause: null };

    /// <summary>The commands in a comment that count, in their order; none in one that may not command.</summary>
    public static ImmutableArray<GivenCommand> GivenIn(TicketComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return MayCommand(comment) ? [.. Read(comment.Body).Select((command, at) => new GivenCommand(command, CommandSource.Of(comment, at)))] : [];
    }

    /// <summary>
    /// The commands in order, of what the note's author wrote, whoever that is: what is quoted there commands nothing. <c>/dev</c> takes the rest of its line and
    /// all that follows up to the next command or quotation; text outside commands is the reps' own and is left alone.
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

            var form = CommandForms.Of(slash.Word);
            ImmutableArray<NoteLine> more = form is { TakesLines: true } ? [.. lines.Skip(at + 1).TakeWhile(line => line.IsOwn && CommandIn(line) is null).Select(line => line.Line)] : [];
            commands.Add(Of(form, slash.Word, new CommandText([lines[at].Line.Without(slash.Length), .. more], isFirst)));
            at += more.Length;
            isFirst = false;
        }

        return commands.ToImmutable();
    }

    /// <summary>What a comment has for the engineers, whoever wrote it.</summary>
    internal static IEnumerable<RichText> ForEngineers(TicketComment comment) => Read(comment.Body).OfType<TellEngineers>().Select(tell => tell.Text);

    /// <summary>The commands that are only quoted in a note, and what the quotation was known by: for saying why nothing is done about them.</summary>
    internal static IEnumerable<(string Word, string Why)> Quoted(RichText note) => AuthoredText.Of(note).QuotedLines()
        .Select(line => (Slash: SlashWord.Of(Unsigned(line.Line)), Why: line.QuotedBecause!))
        .Where(found => found.Slash is { } slash && CommandForms.IsMeant(slash.Word))
        .Select(found => ("/" + found.Slash!.Value.Word, found.Why));

    /// <summary>The key in "ENG-12", "eng-12.", or the address of an issue in a browser; in capitals. Null where there is none.</summary>
    public static string? KeyIn(string argument)
    {
        var match = Key().Match(argument);
        return match.Success ? match.Groups["key"].Value.ToUpperInvariant() : null;
    }

    private static RepCommand Of(ICommandForm? form, string word, CommandText text) =>
        form?.Read(text) ?? WrongCommand.Of(word, text.Argument, CommandForms.AdviceOn(word)) with { IsKnown = false };

    private static SlashWord? CommandIn(AuthoredLine line) =>
        SlashWord.Of(line.Line.Inlines) is { } slash && CommandForms.IsMeant(slash.Word) ? slash : null;

    private static ImmutableArray<Inline> Unsigned(NoteLine line) =>
        line.Inlines is [TextRun first, ..] && first.Text.TrimStart().StartsWith('>') ? [first with { Text = first.Text.TrimStart('>', ' ', '\u00A0') }] : line.Inlines;

    [GeneratedRegex(@"^(\S*/browse/)?#?(?<key>[A-Z][A-Z0-9_]*-[1-9][0-9]{0,8})([?#]\S*)?[.,;:!)]*(\s+\(\S+\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
