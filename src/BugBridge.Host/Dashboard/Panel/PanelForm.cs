using System.Text.RegularExpressions;
using BugBridge.Core.Commands;
using BugBridge.Core.Text;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>What a form of the panel sends. Everything may be missing, or wrong.</summary>
internal sealed partial class PanelForm
{
    /// <summary>The longest text to the engineers, in characters: Jira takes little more in a comment.</summary>
    public const int LongestQuestion = 10_000;

    /// <summary>The ticket's id.</summary>
    public string? Ticket { get; set; }

    /// <summary>Made for each page, so that sending a form twice does it once.</summary>
    public string? Id { get; set; }

    /// <summary>Which button: file, join, not, unlink, ask, find, name; show for the page as it is; for a draft send, save or hold.</summary>
    public string? Do { get; set; }

    /// <summary>An issue's key, for join and not.</summary>
    public string? Key { get; set; }

    /// <summary>What to ask the engineers, what to look for, or the rep's name.</summary>
    public string? Text { get; set; }

    /// <summary>The draft that is decided about.</summary>
    public string? Stamp { get; set; }

    /// <summary>The revision of its text.</summary>
    public int Revision { get; set; }

    /// <summary>Whether a draft is decided about.</summary>
    public bool IsAboutDraft => Do is "send" or "save" or "hold" && Stamp is not null;

    /// <summary>The ticket's id, when it can be one.</summary>
    public string? TicketId => IsTicketId(Ticket?.Trim()) ? Ticket!.Trim() : null;

    /// <summary>The text with one kind of line end, and without what no remote takes.</summary>
    public string Said => CleanText.Of(Text).Trim();

    /// <summary>The id for the bridge: the same page, button and words make the same one.</summary>
    public string AskedId => Core.Remotes.Stamp.For("panel", Id ?? string.Empty, Do ?? string.Empty, Key ?? string.Empty, Said);

    /// <summary>Whether something can be a ticket's id.</summary>
    public static bool IsTicketId(string? text) => text is not null && TicketPattern().IsMatch(text);

    /// <summary>The command that the button stands for, or what is wrong with what was entered.</summary>
    public (RepCommand? Command, string? Error) Read() => Do switch
    {
        "file" => (new FileBug(), null),
        "unlink" => (new Unlink(), null),
        "join" or "not" when CommandReader.KeyIn(Key?.Trim() ?? string.Empty) is not { } => (null, "Give an issue's key, such as ENG-12."),
        "join" => (new JoinIssue(CommandReader.KeyIn(Key!.Trim())!), null),
        "not" => (new NotSame(CommandReader.KeyIn(Key!.Trim())!), null),
        "ask" when Said.Length == 0 => (null, "Write what the engineers should read."),
        "ask" when Said.Length > LongestQuestion => (null, "That is too long for the engineers: shorten it to 10,000 characters."),
        "ask" => (new TellEngineers(RichText.FromPlain(Said)), null),
        _ => (null, "The panel does not know this button. Load it anew."),
    };

    [GeneratedRegex("^[0-9A-Za-z_-]{1,40}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TicketPattern();
}
