using System.Text.RegularExpressions;
using BugBridge.Core.Commands;
using BugBridge.Core.Text;
using BugBridge.Host.Access.Frames;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>What a form of the panel sends. Everything may be missing, or wrong.</summary>
internal sealed partial class PanelForm : IAboutTicket
{
    /// <summary>The longest text to the engineers, in characters: Jira takes little more in a comment.</summary>
    public const int LongestQuestion = 10_000;

    /// <summary>The ticket's id.</summary>
    public string? Ticket { get; set; }

    /// <summary>Made for each page, so that sending a form twice does it once.</summary>
    public string? Id { get; set; }

    /// <summary>
    /// Which button: file, preview, join, not, unlink, ask, find, name; show for the page as it is; for a draft send, save or hold. Beside a candidate with its key, as "join ENG-12". What a
    /// browser presses on Enter is "enter".
    /// </summary>
    public string? Do { get; set; }

    /// <summary>An issue's key, for join and not.</summary>
    public string? Key { get; set; }

    /// <summary>What to ask the engineers, what to look for, or the rep's name where nothing else is in the form.</summary>
    public string? Text { get; set; }

    /// <summary>The rep's name, in the form of a ticket that can be filed.</summary>
    public string? Name { get; set; }

    /// <summary>What a rep says of the bug.</summary>
    public FilingInput Bug { get; set; } = new();

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

    /// <summary>The button, without the key beside it.</summary>
    public string? Button => Do switch
    {
        "enter" => string.IsNullOrWhiteSpace(Key) ? "preview" : "join",
        _ => Do?.Split(' ')[0],
    };

    /// <summary>The key beside the button, or else the one that was entered.</summary>
    public string? Named => Do?.Split(' ') is [_, var key] ? key : Key;

    /// <summary>The id for the bridge: the same page, button and words make the same one.</summary>
    public string AskedId => Button == "file"
        ? Core.Remotes.Stamp.For("panel", Id ?? string.Empty, "file", Bug.Print)
        : Core.Remotes.Stamp.For("panel", Id ?? string.Empty, Button ?? string.Empty, Named ?? string.Empty, Said);

    /// <summary>Whether something can be a ticket's id.</summary>
    public static bool IsTicketId(string? text) => text is not null && TicketPattern().IsMatch(text);

    /// <summary>The command that the button stands for, or what is wrong with what was entered.</summary>
    /// <param name="report">What the rep says of the bug, for file; null for the ticket as it is.</param>
    public (RepCommand? Command, string? Error) Read(BugReport? report = null) => Button switch
    {
        "file" => (new FileBug { Report = report }, null),
        "unlink" => (new Unlink(), null),
        "join" or "not" when CommandReader.KeyIn(Named?.Trim() ?? string.Empty) is not { } => (null, "Enter an issue's key, such as ENG-12."),
        "join" => (new JoinIssue(CommandReader.KeyIn(Named!.Trim())!), null),
        "not" => (new NotSame(CommandReader.KeyIn(Named!.Trim())!), null),
        "ask" when Said.Length == 0 => (null, "Write what the engineers should read."),
        "ask" when Said.Length > LongestQuestion => (null, "That is too long for the engineers: shorten it to 10,000 characters."),
        "ask" => (new TellEngineers(RichText.FromPlain(Said)), null),
        _ => (null, "Unknown button. Reload the panel."),
    };

    [GeneratedRegex("^[0-9A-Za-z_-]{1,40}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TicketPattern();
}
