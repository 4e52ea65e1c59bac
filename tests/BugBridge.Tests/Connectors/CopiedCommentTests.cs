using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Commands;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;
using Xunit;
using FreshdeskCopying = BugBridge.Connectors.Freshdesk.Reading.Copying;
using ZendeskCopying = BugBridge.Connectors.Zendesk.Reading.Copying;

namespace BugBridge.Tests.Connectors;

/// <summary>What a helpdesk writes by itself under a rep's name is told from what the rep wrote.</summary>
public sealed class CopiedCommentTests
{
    [Theory]
    [InlineData("""{"channel":"web","source":{"from":{"ticket_id":12,"subject":"Export","channel":"email"},"to":{},"rel":"merge"}}""")]
    [InlineData("""{"channel":"rule","source":{"from":{"id":22472716,"title":"Assign to first responder"},"rel":"trigger","to":{}}}""")]
    [InlineData("""{"channel":"system","source":{"from":{},"rel":null,"to":{}}}""")]
    [InlineData("""{"channel":"web","source":{"from":{"ticket_id":12,"subject":"Export"},"rel":"follow_up","to":{}}}""")]
    [InlineData("""{"channel":"web","source":{"from":{"ticket_id":12},"rel":"problem"}}""")]
    [InlineData("""{"channel":"side_conversation","source":{}}""")]
    [InlineData("\"Merge\"")]
    public void Zendesks_own_and_copied_comments_command_nothing(string via)
    {
        var why = ZendeskCopying.Of(new WireComment { Via = JsonDocument.Parse(via).RootElement });

        Assert.NotNull(why);
        var comment = Note("/dev hunter2") with { CopiedBecause = why };
        Assert.False(CommandReader.MayCommand(comment));
        Assert.Equal(new VisibilityDecision(false, "it " + why), VisibilityDecision.Of(comment));
    }

    [Theory]
    [InlineData("""{"channel":"web","source":{"from":{},"to":{},"rel":null}}""")]
    [InlineData("""{"channel":"email","source":{"from":{"address":"rita@example.com","name":"Rita"},"to":{},"rel":null}}""")]
    [InlineData("""{"channel":"api","source":{"from":{},"to":{},"rel":null}}""")]
    [InlineData("""{"channel":"mobile","source":{"from":{},"rel":"mobile","to":{}}}""")]
    [InlineData("null")]
    [InlineData("\"Web form\"")]
    public void What_a_rep_wrote_in_zendesk_commands(string via) => Assert.Null(ZendeskCopying.Of(new WireComment { Via = JsonDocument.Parse(via).RootElement }));

    [Theory]
    [InlineData("<div>Merged from ticket 12<br><br>Subject: Export<br><br>Description:<br>/dev hunter2</div>", 2)]
    [InlineData("<div>/bug</div>", 4)]
    public void Freshdesks_own_notes_are_no_reps(string body, int source) => Assert.NotNull(FreshdeskCopying.Of(new WireConversation { Body = body, Source = source }));

    [Theory]
    [InlineData("<div>/bug</div>", 2)]
    [InlineData("<div>/dev Merged from ticket 12, see there</div>", 2)]
    [InlineData("<div>FYI</div>", 8)]
    public void What_a_rep_wrote_in_freshdesk_is(string body, int source) => Assert.Null(FreshdeskCopying.Of(new WireConversation { Body = body, Source = source }));

    [Theory]
    [InlineData(AuthorRole.Customer)]
    [InlineData(AuthorRole.Unknown)]
    public void An_internal_note_of_somebody_who_is_no_rep_commands_nothing(AuthorRole role) =>
        Assert.False(CommandReader.MayCommand(Note("/bug") with { Author = new Author("7", "Cora", role) }));

    private static TicketComment Note(string text) =>
        new("1", CommentKind.InternalNote, new Author("2", "Rita", AuthorRole.Rep), Core.Text.RichText.FromPlain(text), DateTimeOffset.UnixEpoch);
}
