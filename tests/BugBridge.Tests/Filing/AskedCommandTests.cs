using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Filing;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

/// <summary>Commands that are given elsewhere than in a note do what they do in one.</summary>
public sealed class AskedCommandTests
{
    private static readonly Known Nothing = new();

    private static readonly Known Joined = new()
    {
        Ticket = A.HeldTicket("1001") with { Link = new TicketLink("1001", LinkOrigin.Joined, "Rita Rep", A.Monday) },
        Issue = A.HeldIssue(),
        LinkedCount = 3,
    };

    public static TheoryData<string> Commands => ["file", "join", "not", "not held", "unlink", "ask", "ask nobody", "what"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_is_asked_in_the_panel_has_the_effect_of_the_same_command_in_a_note(string name)
    {
        var (known, note, command) = Of(name);

        var noted = A.Planner().Decide(known, A.Seen(A.Ticket(A.Note(note)), A.Issue()));
        var asked = A.Planner().Decide(known, Asked(command));

        Assert.NotEmpty(noted.Actions);
        Assert.Equal(noted.Actions.Select(Shown), asked.Actions.Select(Shown));
        Assert.Equal(noted.Tickets[0].Link is { } link ? link with { Filing = null } : null, asked.Tickets[0].Link is { } other ? other with { Filing = null } : null);
        Assert.Equal(noted.Tickets[0].IsHandsOff, asked.Tickets[0].IsHandsOff);
        Assert.Equal(noted.Kept<Verdict>(), asked.Kept<Verdict>());
        Assert.Equal(noted.Kept<PromiseTold>(), asked.Kept<PromiseTold>());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_same_id_is_dealt_with_once(string name)
    {
        var (known, _, command) = Of(name);
        var after = known with { Ticket = A.Planner().Decide(known, Asked(command)).Tickets[0] };

        Assert.True(A.Planner().Decide(after, Asked(command)).IsEmpty);
    }

    [Fact]
    public void Another_id_asks_again_with_a_stamp_of_its_own()
    {
        var ask = new TellEngineers(RichText.FromPlain("Any news?"));
        var first = A.Planner().Decide(Joined, Asked(ask));

        var second = A.Planner().Decide(Joined with { Ticket = first.Tickets[0] }, Asked(ask, "2"));

        Assert.NotEqual(first.Only<AddComment>().Stamp, second.Only<AddComment>().Stamp);
    }

    [Fact]
    public void A_command_in_the_panel_is_obeyed_before_the_rules_and_after_the_notes()
    {
        var ticket = A.Ticket(A.Note("/bug ENG-12")) with { Tags = ["bug"] };

        var plan = A.Planner().Decide(Nothing, Asked(new Unlink()) with { Ticket = ticket });

        Assert.Empty(plan.All<FileIssue>());
        Assert.Equal((null, true), (plan.Tickets[0].Link, plan.Tickets[0].IsHandsOff));
    }

    [Fact]
    public void Nothing_is_done_for_a_ticket_that_was_deleted_or_merged()
    {
        var change = Asked(new FileBug());

        Assert.Empty(A.Planner().Decide(Nothing, change with { Ticket = A.Ticket() with { Status = TicketStatus.Deleted } }).Actions);
        Assert.Empty(A.Planner().Decide(Nothing, change with { Ticket = A.Ticket() with { MergedInto = "8" } }).Actions);
    }

    private static (Known Known, string Note, RepCommand Command) Of(string name) => name switch
    {
        "file" => (Nothing, "/bug", new FileBug()),
        "join" => (Nothing, "/bug ENG-12", new JoinIssue("ENG-12")),
        "not" => (Nothing, "/not ENG-12", new NotSame("ENG-12")),
        "not held" => (Joined, "/not ENG-12", new NotSame("ENG-12")),
        "unlink" => (Joined, "/unlink", new Unlink()),
        "ask" => (Joined, "/dev Any news?", new TellEngineers(RichText.FromPlain("Any news?"))),
        "ask nobody" => (Nothing, "/dev Any news?", new TellEngineers(RichText.FromPlain("Any news?"))),
        _ => (Joined, "/bridge", new AskBridge()),
    };

    /// <summary>As a note of the same rep.</summary>
    private static TicketSeen Asked(RepCommand command, string id = "1") =>
        A.Seen(A.Ticket(), A.Issue()) with { Asked = [new AskedCommand(id, A.Rep.Id, A.Rep.Name, command)] };

    /// <summary>Everything of an action but its stamp.</summary>
    private static string Shown(BridgeAction action) => action switch
    {
        UpdateTicket update => $"{update.About}: {(update.Update.Note is { } note ? PlainText.Of(note) : string.Empty)} {string.Join(',', update.Update.Fields)} {string.Join(',', update.Update.AddTags)}",
        AddComment comment => PlainText.Of(comment.Body),
        FileIssue file => $"{file.Issue.Project} {file.Issue.Summary} {PlainText.Of(file.Issue.Description)}",
        _ => action.Title,
    };
}
