using System.Collections.Immutable;
using BugBridge.Core.Erasure;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Xunit;

namespace BugBridge.Tests.Contracts;

/// <summary>
/// What the bridge relies on, whichever helpdesk it works with. A test class of a vendor derives from this and opens its rig; each sentence
/// then runs against it. What the vendor cannot do is skipped with its reason.
/// </summary>
public abstract partial class HelpdeskContract : IAsyncLifetime
{
    private static int _stamps;
    private IHelpdeskRig? _rig;

    /// <summary>Opens the rig for one test.</summary>
    protected abstract Task<RigOpening> OpenAsync(CancellationToken cancellationToken);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IHelpdeskRig Rig => _rig!;

    private Helpdesk Helpdesk => Rig.Helpdesk;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var opening = await OpenAsync(Token);
        Assert.SkipWhen(opening.Rig is null, opening.WhyNot ?? "There is no rig.");
        _rig = opening.Rig;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_rig is not null)
        {
            await _rig.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_ticket_is_read_as_the_customer_wrote_it()
    {
        var id = await Rig.CreateTicketAsync("Export crashes", RigText.Plain("It crashes when I save.\n\nEvery time."), Token);

        var ticket = await ReadAsync(id);

        Assert.Equal(id, ticket.Id);
        Assert.Equal("Export crashes", ticket.Subject);
        Assert.Equal("It crashes when I save.\n\nEvery time.", ticket.Description.ToString());
        Assert.Equal(TicketStatus.New, ticket.Status);
        Assert.True(ticket.IsOpen);
        Assert.Contains('@', Assert.IsType<string>(ticket.Requester?.Email));
        Assert.StartsWith("http", ticket.Url, StringComparison.Ordinal);
        Assert.Contains(id, ticket.Url, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, ticket.CreatedAt.Offset);
        Assert.True(ticket.UpdatedAt >= ticket.CreatedAt);
        Assert.Null(ticket.MergedInto);
    }

    [Fact]
    public async Task A_ticket_without_a_subject_is_read()
    {
        var id = await Rig.CreateTicketAsync(string.Empty, RigText.Plain("No subject."), Token);

        Assert.Equal("No subject.", (await ReadAsync(id)).Description.ToString());
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("not-an-id")]
    [InlineData("1/comment")]
    [InlineData("")]
    public async Task A_ticket_that_never_was_is_null(string id) => Assert.Null(await Helpdesk.Reader.ReadAsync(id, Token));

    [Fact]
    public async Task Replies_and_notes_are_told_apart()
    {
        var id = await ConversationAsync();

        var comments = (await ReadAsync(id)).Comments;

        Assert.Equal(CommentKind.PublicReply, Saying(comments, "from the customer").Kind);
        Assert.Equal(CommentKind.PublicReply, Saying(comments, "to the customer").Kind);
        Assert.Equal(CommentKind.InternalNote, Saying(comments, "among reps").Kind);
    }

    [Fact]
    public async Task A_solved_ticket_says_when_and_an_open_one_does_not()
    {
        var id = await Rig.CreateTicketAsync("Solved", RigText.Plain("text"), Token);
        Assert.Null((await ReadAsync(id)).SolvedAt);

        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);

        var ticket = await ReadAsync(id);
        Assert.InRange(Assert.NotNull(ticket.SolvedAt), ticket.CreatedAt, ticket.UpdatedAt);
        Assert.Equal(ticket.SolvedAt, ticket.FirstSolvedAt);
        Assert.Null(ticket.ReopenedAt);
    }

    [Fact]
    public async Task A_ticket_that_was_opened_again_still_says_when_it_was_solved_first()
    {
        Needs(RigAbility.FirstSolution);
        var id = await Rig.CreateTicketAsync("Solved twice", RigText.Plain("text"), Token);
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);
        var first = Assert.NotNull((await ReadAsync(id)).SolvedAt);

        await Rig.SetStatusAsync(id, TicketStatus.Open, Token);
        var open = await ReadAsync(id);
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);
        var again = await ReadAsync(id);

        Assert.Null(open.SolvedAt);
        Assert.InRange(first, Assert.NotNull(open.FirstSolvedAt) - Rig.SolvingTakes, open.FirstSolvedAt.Value + open.FirstSolvedSlack);
        Assert.InRange(first, Assert.NotNull(again.FirstSolvedAt) - Rig.SolvingTakes, again.FirstSolvedAt.Value + again.FirstSolvedSlack);
        Assert.True(again.SolvedAt >= first);
    }

    [Fact]
    public async Task A_read_goes_back_to_the_first_message_and_a_poll_says_whether_it_does()
    {
        var old = await Rig.CreateTicketAsync("Old", RigText.Plain("text"), Token);
        await Rig.ReplyAsRepAsync(old, RigText.Plain("old reply"), Token);
        var cursor = await StartPollingAsync();
        var id = await Rig.CreateTicketAsync("New", RigText.Plain("text"), Token);
        await Rig.ReplyAsRepAsync(id, RigText.Plain("a reply"), Token);
        await Rig.ReplyAsRepAsync(old, RigText.Plain("a new reply"), Token);

        Assert.True((await ReadAsync(old)).HasWholeThread);
        Assert.Contains(await PollAsync(cursor, id), ticket => ticket.HasWholeThread);
        Assert.DoesNotContain(
            await PollAsync(cursor, old),
            ticket => ticket.HasWholeThread && !ticket.Comments.Any(comment => comment.Body.ToString().Contains("old reply", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Customers_and_reps_are_told_apart()
    {
        var id = await ConversationAsync();

        var comments = (await ReadAsync(id)).Comments;

        Assert.Equal(AuthorRole.Customer, Saying(comments, "from the customer").Author.Role);
        Assert.Equal(AuthorRole.Rep, Saying(comments, "to the customer").Author.Role);
        Assert.Equal(AuthorRole.Rep, Saying(comments, "among reps").Author.Role);
        Assert.All(comments, comment => Assert.NotEmpty(comment.Author.Name));
    }

    [Fact]
    public async Task Comments_come_oldest_first_each_with_an_id_of_its_own()
    {
        var id = await ConversationAsync();

        var comments = (await ReadAsync(id)).Comments;

        Assert.Equal(comments.Length, comments.Select(comment => comment.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.True(Place(comments, "from the customer") < Place(comments, "to the customer"));
        Assert.True(Place(comments, "to the customer") < Place(comments, "among reps"));
        Assert.Equal(comments.OrderBy(comment => comment.CreatedAt).Select(comment => comment.Id), comments.Select(comment => comment.Id));
    }

    [Fact]
    public async Task A_thread_longer_than_a_page_is_read_whole()
    {
        var id = await TicketAsync();
        await Rig.WriteManyNotesAsync(id, 110, Token);

        var said = (await ReadAsync(id)).Comments.Select(comment => comment.Body.ToString()).ToHashSet(StringComparer.Ordinal);

        Assert.All(Enumerable.Range(1, 110), number => Assert.Contains($"note {number}", said));
    }

    [Fact]
    public async Task A_note_is_seen_by_reps_and_never_by_the_customer()
    {
        Needs(RigAbility.CustomerView);
        var id = await TicketAsync();

        await NoteAsync(id, "only for reps");
        await Rig.ReplyAsRepAsync(id, RigText.Plain("for everybody"), Token);

        Assert.Contains(await Rig.WhatARepSeesAsync(id, Token), text => text.Contains("only for reps", StringComparison.Ordinal));
        var customer = await Rig.WhatTheCustomerSeesAsync(id, Token);
        Assert.Contains(customer, text => text.Contains("for everybody", StringComparison.Ordinal));
        Assert.DoesNotContain(customer, text => text.Contains("only for reps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_after_a_public_reply_is_still_internal()
    {
        var id = await TicketAsync();
        await Rig.ReplyAsRepAsync(id, RigText.Plain("public"), Token);

        await NoteAsync(id, "not public");

        Assert.Equal(CommentKind.InternalNote, Saying((await ReadAsync(id)).Comments, "not public").Kind);
    }

    [Fact]
    public async Task A_note_sends_the_customer_no_mail()
    {
        Needs(RigAbility.CountMails);
        var id = await TicketAsync();
        await Rig.ReplyAsRepAsync(id, RigText.Plain("a reply does send one"), Token);
        var before = await Rig.MailsToTheCustomerAsync(id, Token);

        await NoteAsync(id, "a note does not");

        Assert.True(before > 0);
        Assert.Equal(before, await Rig.MailsToTheCustomerAsync(id, Token));
    }

    [Fact]
    public async Task A_note_leaves_the_state_of_the_ticket_alone()
    {
        var id = await TicketAsync();
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);

        await NoteAsync(id, "for the record");

        Assert.Equal(TicketStatus.Solved, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task The_bridges_note_carries_its_stamp_apart_from_its_text()
    {
        var id = await TicketAsync();
        var update = Note("Filed as ENG-1.");

        await UpdateAsync(id, update);

        var note = Saying((await ReadAsync(id)).Comments, "Filed as ENG-1.");
        Assert.Equal(update.Stamp, note.Stamp);
        Assert.Equal("Filed as ENG-1.", note.Body.ToString());
        Assert.Equal(CommentKind.InternalNote, note.Kind);
    }

    [Fact]
    public async Task What_a_person_writes_through_the_bridges_account_has_no_stamp()
    {
        Needs(RigAbility.SharedAccount);
        var id = await TicketAsync();
        await NoteAsync(id, "by BugBridge");

        await Rig.NoteThroughTheBridgesAccountAsync(id, RigText.Plain("/bug by a person"), Token);

        var note = Saying((await ReadAsync(id)).Comments, "/bug by a person");
        Assert.Null(note.Stamp);
        Assert.Equal(AuthorRole.Rep, note.Author.Role);
    }

    [Fact]
    public async Task A_rep_who_quotes_the_bridge_does_not_write_as_the_bridge()
    {
        var id = await TicketAsync();
        await NoteAsync(id, "by BugBridge");
        var written = (await Rig.WhatARepSeesAsync(id, Token))[^1];

        await Rig.NoteAsRepAsync(id, RigText.Html("<p>See below</p>" + written), Token);

        Assert.Null(Saying((await ReadAsync(id)).Comments, "See below").Stamp);
    }

    [Fact]
    public async Task The_outcome_names_the_note()
    {
        var id = await TicketAsync();
        var update = Note("named");

        var outcome = await UpdateAsync(id, update);

        var note = (await ReadAsync(id)).Comments.Single(comment => comment.Stamp == update.Stamp);
        Assert.True(outcome.CommentId is null || outcome.CommentId == note.Id);
    }

    [Fact]
    public async Task Formatted_text_survives_the_way_there_and_back()
    {
        Needs(RigAbility.Formatting);
        var id = await TicketAsync();
        var text = RichText.Of(
            Paragraph.Of(new TextRun("Use "), new TextRun("version 2", TextMarks.Strong), new TextRun(", see "), Core.Text.Link.To("https://example.com/a?b=1&c=2", "the page"), new TextRun(".")),
            new BlockList(Numbered: false, [Item("first"), Item("second <b>")]),
            new BlockList(Numbered: true, [Item("one"), Item("two")]),
            new CodeBlock("if (a < b)\n    return \"&\";"),
            new Quote([Paragraph.Of(new TextRun("It crashes."))]));
        var update = new TicketUpdate(NewStamp()) { Note = text };

        await UpdateAsync(id, update);

        Assert.Equal(text, (await ReadAsync(id)).Comments.Single(comment => comment.Stamp == update.Stamp).Body);
    }

    [Theory]
    [InlineData("emoji 😀👩‍👩‍👧 and 漢字")]
    [InlineData("\u202Bשלום עולם\u202C مرحبا")]
    [InlineData("<script>alert('x')</script> & \"quotes\" \\ %s ${x}")]
    public async Task Odd_characters_survive_the_way_there_and_back(string odd)
    {
        var id = await Rig.CreateTicketAsync("odd", RigText.Plain(odd), Token);
        var update = Note(odd);

        await UpdateAsync(id, update);

        var ticket = await ReadAsync(id);
        Assert.Equal(odd, ticket.Description.ToString());
        Assert.Equal(odd, ticket.Comments.Single(comment => comment.Stamp == update.Stamp).Body.ToString());
    }

    /// <summary>Not as InlineData: attributes keep their texts as UTF-8, which has no half characters.</summary>
    public static TheoryData<string> CharactersThatCannotBeSent =>
        ["bell\u0007, null\u0000, escape\u001B.", "half \uD83D of an emoji", "not a character \uFFFF"];

    [Theory]
    [MemberData(nameof(CharactersThatCannotBeSent), DisableDiscoveryEnumeration = true)]
    public async Task Characters_that_cannot_be_sent_do_not_keep_a_note_from_arriving(string bad)
    {
        var id = await TicketAsync();
        var update = new TicketUpdate(NewStamp())
        {
            Note = RichText.Of(Paragraph.Of(new TextRun("before " + bad + " after"))),
            Fields = Fields((Rig.TextField, "value " + bad)),
        };

        await UpdateAsync(id, update);

        var ticket = await ReadAsync(id);
        var body = ticket.Comments.Single(comment => comment.Stamp == update.Stamp).Body.ToString();
        Assert.StartsWith("before ", body, StringComparison.Ordinal);
        Assert.EndsWith(" after", body, StringComparison.Ordinal);
        Assert.StartsWith("value ", ticket.Fields[Rig.TextField].Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_a_megabyte_is_read()
    {
        var long1 = string.Join('\n', Enumerable.Repeat("The log says that nothing is wrong. 0123456789", 22_000));
        var id = await Rig.CreateTicketAsync("long", RigText.Plain(long1), Token);

        var read = (await ReadAsync(id)).Description.ToString();

        Assert.True(read.Length > 60_000, $"only {read.Length} characters");
        Assert.StartsWith(read[..60_000], long1, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_of_megabytes_arrives_as_far_as_it_may_be_and_says_so()
    {
        var id = await TicketAsync();
        var paragraphs = Enumerable.Range(1, 30_000).Select(number => (Block)Paragraph.Of(new TextRun($"paragraph {number} " + new string('x', 80))));
        var update = new TicketUpdate(NewStamp()) { Note = new RichText([.. paragraphs]) };

        await UpdateAsync(id, update);

        var note = (await ReadAsync(id)).Comments.Single(comment => comment.Stamp == update.Stamp);
        Assert.StartsWith("paragraph 1 ", note.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("The text goes on", PlainText.Of(new RichText([note.Body.Blocks[^1]])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_in_a_message_are_left_out()
    {
        var id = await Rig.CreateTicketAsync(
            "html", RigText.Html("<p>It <b>crashes</b></p><script>alert('gotcha')</script><img src=x onerror=\"alert('gotcha')\"><a href=\"javascript:gotcha()\">here</a>"), Token);

        var text = (await ReadAsync(id)).Description;

        Assert.Contains("It crashes", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("gotcha", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_are_set_and_read_by_title_whatever_its_case()
    {
        var id = await TicketAsync();

        var outcome = await UpdateAsync(id, new TicketUpdate(NewStamp()) { Fields = Fields((Rig.TextField, "ENG-1"), (Rig.ChoiceField.Title, Rig.ChoiceField.Value)) });

        var ticket = await ReadAsync(id);
        Assert.Null(outcome.Remark);
        Assert.Equal("ENG-1", ticket.Fields[Rig.TextField.ToUpperInvariant()]);
        Assert.Equal(Rig.ChoiceField.Value, ticket.Fields[Rig.ChoiceField.Title]);
    }

    [Fact]
    public async Task A_choice_is_read_and_matched_by_the_name_that_people_see()
    {
        var id = await TicketAsync();
        await Rig.ChooseAsync(id, Rig.ChoiceField.Title, [Rig.ChoiceField.Value], Token);

        var ticket = await ReadAsync(id);

        Assert.Equal<FieldValue>([Rig.ChoiceField.Value], ticket.Fields[Rig.ChoiceField.Title]);
        Assert.Equal("field " + Rig.ChoiceField.Title, Having(Rig.ChoiceField.Title, Rig.ChoiceField.Value).Match(ticket));
    }

    [Fact]
    public async Task Several_choices_stay_apart_whatever_commas_they_hold_and_one_of_them_is_enough_to_match()
    {
        var (title, names) = Rig.ManyField;
        var id = await TicketAsync();
        await Rig.ChooseAsync(id, title, names[..2], Token);

        var ticket = await ReadAsync(id);

        Assert.Equal(names[..2].Order(StringComparer.Ordinal), ticket.Fields[title].Order(StringComparer.Ordinal));
        Assert.All(names[..2], name => Assert.NotNull(Having(title, name).Match(ticket)));
        Assert.All(["Import", names[2]], name => Assert.Null(Having(title, name).Match(ticket)));
    }

    [Fact]
    public async Task One_choice_that_holds_commas_is_set_as_one()
    {
        var (title, names) = Rig.ManyField;
        var id = await TicketAsync();

        var outcome = await UpdateAsync(id, new TicketUpdate(NewStamp()) { Fields = Fields((title, names[0])) });

        Assert.Null(outcome.Remark);
        Assert.Equal<FieldValue>([names[0]], (await ReadAsync(id)).Fields[title]);
    }

    [Fact]
    public async Task The_same_fields_can_be_set_again()
    {
        var id = await TicketAsync();
        var update = new TicketUpdate(NewStamp()) { Fields = Fields((Rig.TextField, "ENG-1")) };
        await UpdateAsync(id, update);

        var again = await UpdateAsync(id, update);

        Assert.Null(again.Remark);
        Assert.Equal("ENG-1", (await ReadAsync(id)).Fields[Rig.TextField]);
    }

    [Fact]
    public async Task What_a_rep_set_in_a_field_is_read()
    {
        var id = await TicketAsync();
        await Rig.SetFieldAsync(id, Rig.TextField, "by hand", Token);

        Assert.Equal("by hand", (await ReadAsync(id)).Fields[Rig.TextField]);
    }

    [Fact]
    public async Task An_empty_value_clears_a_field()
    {
        var id = await TicketAsync();
        await Rig.SetFieldAsync(id, Rig.TextField, "old", Token);

        var outcome = await UpdateAsync(id, new TicketUpdate(NewStamp()) { Fields = Fields((Rig.TextField, string.Empty)) });

        Assert.Null(outcome.Remark);
        Assert.DoesNotContain(Rig.TextField, (await ReadAsync(id)).Fields);
    }

    [Fact]
    public async Task An_unknown_field_gives_a_remark_and_the_rest_is_done()
    {
        var id = await TicketAsync();
        var update = new TicketUpdate(NewStamp())
        {
            Note = RichText.FromPlain("the rest"),
            Fields = Fields(("No such field", "x"), (Rig.TextField, "ENG-2")),
        };

        var outcome = await UpdateAsync(id, update);

        var ticket = await ReadAsync(id);
        Assert.Contains("No such field", outcome.Remark, StringComparison.Ordinal);
        Assert.Equal("ENG-2", ticket.Fields[Rig.TextField]);
        Assert.Equal(update.Stamp, Saying(ticket.Comments, "the rest").Stamp);
    }

    [Fact]
    public async Task A_value_that_a_field_refuses_gives_a_remark_and_the_rest_is_done()
    {
        Needs(RigAbility.RefuseChoices);
        var id = await TicketAsync();
        var update = new TicketUpdate(NewStamp())
        {
            Note = RichText.FromPlain("the rest"),
            Fields = Fields((Rig.ChoiceField.Title, "No such choice"), (Rig.TextField, "ENG-3")),
        };

        var outcome = await UpdateAsync(id, update);

        var ticket = await ReadAsync(id);
        Assert.Contains(Rig.ChoiceField.Title, outcome.Remark, StringComparison.Ordinal);
        Assert.Equal("ENG-3", ticket.Fields[Rig.TextField]);
        Assert.Equal(update.Stamp, Saying(ticket.Comments, "the rest").Stamp);
    }

    [Fact]
    public async Task Tags_are_added_and_taken_away_beside_those_that_are_there()
    {
        Needs(RigAbility.Tags);
        var id = await TicketAsync();
        await UpdateAsync(id, new TicketUpdate(NewStamp()) { AddTags = ["theirs", "bug-candidate"] });

        await UpdateAsync(id, new TicketUpdate(NewStamp()) { AddTags = ["bug-filed"], RemoveTags = ["bug-candidate", "never-there"] });

        Assert.Equal(["bug-filed", "theirs"], (await ReadAsync(id)).Tags.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_missing_ticket_does_not_keep_the_others_from_being_told()
    {
        var first = await TicketAsync();
        var last = await TicketAsync();
        var update = Note("to all");

        var outcomes = await Helpdesk.Writer.UpdateAsync([first, "999999999", last], update, Token);

        Assert.Equal([first, "999999999", last], outcomes.Select(outcome => outcome.TicketId));
        Assert.Null(outcomes[0].Failure);
        Assert.Equal(RemoteFailureKind.Gone, outcomes[1].Failure?.Kind);
        Assert.Null(outcomes[2].Failure);
        Assert.Equal(update.Stamp, Saying((await ReadAsync(first)).Comments, "to all").Stamp);
        Assert.Equal(update.Stamp, Saying((await ReadAsync(last)).Comments, "to all").Stamp);
    }

    [Fact]
    public async Task An_update_is_found_by_its_stamp()
    {
        var id = await TicketAsync();
        var update = Note("find me");
        var before = Rig.Now;
        await UpdateAsync(id, update);
        await NoteAsync(id, "another");

        var found = await Helpdesk.Writer.FindUpdateAsync(id, update.Stamp, before, Token);

        Assert.True(found.IsFound);
    }

    [Fact]
    public async Task An_update_that_never_was_is_absent_once_it_can_no_longer_come()
    {
        var id = await TicketAsync();
        await NoteAsync(id, "another");

        var found = await Helpdesk.Writer.FindUpdateAsync(id, NewStamp(), Rig.Now.AddHours(-2), Token);

        Assert.Same(StampLookup.Absent, found);
    }

    [Fact]
    public async Task Polling_starts_at_now()
    {
        var id = await TicketAsync();
        await Rig.CatchUpAsync(Token);

        var first = await Helpdesk.Feed.PollAsync(null, Token);
        var second = await Helpdesk.Feed.PollAsync(first.Cursor, Token);

        Assert.Empty(first.Tickets);
        Assert.DoesNotContain(second.Tickets, ticket => ticket.Id == id);
    }

    [Fact]
    public async Task The_history_brings_tickets_with_their_whole_threads()
    {
        // Some helpdesks count in whole seconds. What others wrote before is not read, which would take its time in a real one.
        var since = Rig.Now.AddSeconds(-2);
        var id = await TicketAsync();
        await NoteAsync(id, "from before");
        await Rig.ReplyAsRepAsync(id, RigText.Plain("an answer"), Token);
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);
        await Rig.CatchUpAsync(Token);

        var found = new List<Ticket>();
        for (var (cursor, isMore) = ((string?)null, true); isMore;)
        {
            var page = await Helpdesk.History.ReadHistoryAsync(since, cursor, Token);
            found.AddRange(page.Tickets.Where(ticket => ticket.Id == id));
            (cursor, isMore) = (page.Cursor, page.HasMore);
        }

        var ticket = found[^1];
        Assert.Equal(TicketStatus.Solved, ticket.Status);
        Assert.Equal(CommentKind.InternalNote, Saying(ticket.Comments, "from before").Kind);
        Assert.Equal(CommentKind.PublicReply, Saying(ticket.Comments, "an answer").Kind);
    }

    [Fact]
    public async Task A_poll_brings_a_new_ticket_with_its_text()
    {
        var cursor = await StartPollingAsync();
        var id = await Rig.CreateTicketAsync("new", RigText.Plain("brand new"), Token);

        var ticket = Assert.Single(await PollAsync(cursor, id));

        Assert.Equal("new", ticket.Subject);
        Assert.Equal("brand new", ticket.Description.ToString());
    }

    [Fact]
    public async Task A_poll_brings_a_new_note_with_the_ticket_around_it()
    {
        var id = await Rig.CreateTicketAsync("subject", RigText.Plain("description"), Token);
        await Rig.SetFieldAsync(id, Rig.TextField, "ENG-4", Token);
        var cursor = await StartPollingAsync();
        await Rig.NoteAsRepAsync(id, RigText.Plain("/bug"), Token);

        var ticket = (await PollAsync(cursor, id))[^1];

        Assert.Equal(CommentKind.InternalNote, Saying(ticket.Comments, "/bug").Kind);
        Assert.Equal(AuthorRole.Rep, Saying(ticket.Comments, "/bug").Author.Role);
        Assert.Equal("description", ticket.Description.ToString());
        Assert.Equal("ENG-4", ticket.Fields[Rig.TextField]);
        Assert.NotNull(ticket.Requester?.Email);
    }

    [Fact]
    public async Task A_poll_brings_changes_of_state_and_of_fields()
    {
        var id = await TicketAsync();
        var cursor = await StartPollingAsync();
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);
        await Rig.SetFieldAsync(id, Rig.TextField, "changed", Token);

        var ticket = (await PollAsync(cursor, id))[^1];

        Assert.Equal(TicketStatus.Solved, ticket.Status);
        Assert.Equal("changed", ticket.Fields[Rig.TextField]);
    }

    [Fact]
    public async Task A_poll_brings_the_bridges_own_notes_with_their_stamp()
    {
        var id = await TicketAsync();
        var cursor = await StartPollingAsync();
        var update = Note("mine");
        await UpdateAsync(id, update);

        var comments = (await PollAsync(cursor, id)).SelectMany(ticket => ticket.Comments).ToImmutableArray();

        Assert.Equal(update.Stamp, Saying(comments, "mine").Stamp);
    }

    [Fact]
    public async Task A_poll_repeated_from_an_old_position_brings_the_change_again()
    {
        var cursor = await StartPollingAsync();
        var id = await TicketAsync();

        Assert.NotEmpty(await PollAsync(cursor, id));
        Assert.NotEmpty(await PollAsync(cursor, id));
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_new_costs_one_call()
    {
        var cursor = await StartPollingAsync();
        var id = await TicketAsync();
        await Rig.CatchUpAsync(Token);
        var settled = await PolledToEndAsync(cursor);
        var (calls, page) = await CountedPollAsync(settled);

        // Others work at a real helpdesk at the same time, and what they change is new.
        for (var round = 0; round < 30 && !page.Tickets.IsEmpty; round++)
        {
            (calls, page) = await CountedPollAsync(page.Cursor);
        }

        Assert.Equal(1, calls);
        Assert.DoesNotContain(page.Tickets, ticket => ticket.Id == id);
        Assert.False(page.HasMore);

        async Task<(int Calls, TicketPage Page)> CountedPollAsync(string? from)
        {
            var before = Rig.Calls;
            var read = await Helpdesk.Feed.PollAsync(from, Token);
            return (Rig.Calls - before, read);
        }
    }

    [Fact]
    public async Task Many_changes_at_once_all_come()
    {
        var id = await TicketAsync();
        var cursor = await StartPollingAsync();
        await Rig.WriteManyNotesAsync(id, 110, Token);

        var said = (await PollAsync(cursor, id)).SelectMany(ticket => ticket.Comments).Select(comment => comment.Body.ToString()).ToHashSet(StringComparer.Ordinal);

        Assert.All(Enumerable.Range(1, 110), number => Assert.Contains($"note {number}", said));
    }

    [Fact]
    public async Task A_deleted_ticket_is_in_the_bin_or_gone()
    {
        Needs(RigAbility.Delete);
        var id = await TicketAsync();
        await Rig.DeleteAsync(id, Token);

        var ticket = await Helpdesk.Reader.ReadAsync(id, Token);

        Assert.True(ticket is null or { Status: TicketStatus.Deleted });
    }

    [Fact]
    public async Task A_deleted_ticket_that_is_asked_about_once_more_is_said_to_be_deleted_and_no_other_is()
    {
        Needs(RigAbility.Delete);
        var (id, other) = (await TicketAsync(), await TicketAsync());
        var changed = (await ReadAsync(id)).UpdatedAt;
        await Rig.DeleteAsync(id, Token);
        await Rig.CatchUpAsync(Token);

        var ticket = await Helpdesk.Reader.ReadAgainAsync(id, changed, Token);

        Assert.NotNull(ticket);
        Assert.Equal(ErasureCause.TicketDeleted, ErasureFacts.Of(ticket));
        Assert.Null(ErasureFacts.Of((await Helpdesk.Reader.ReadAgainAsync(other, changed, Token))!));
        Assert.Null(await Helpdesk.Reader.ReadAgainAsync("999999999", changed, Token));
    }

    [Fact]
    public async Task A_poll_brings_a_deletion()
    {
        Needs(RigAbility.Delete);
        var id = await TicketAsync();
        var cursor = await StartPollingAsync();
        await Rig.DeleteAsync(id, Token);

        Assert.Equal(TicketStatus.Deleted, (await PollAsync(cursor, id))[^1].Status);
    }

    [Fact]
    public async Task A_merged_ticket_names_the_one_it_was_merged_into()
    {
        Needs(RigAbility.Merge);
        var from = await TicketAsync();
        var into = await TicketAsync();
        var cursor = await StartPollingAsync();
        await Rig.MergeAsync(from, into, Token);

        var read = await ReadAsync(from);
        var polled = (await PollAsync(cursor, from))[^1];

        Assert.Equal((from, into), (read.Id, read.MergedInto));
        Assert.Equal((from, into), (polled.Id, polled.MergedInto));
        Assert.False(read.IsOpen);
        Assert.Null((await ReadAsync(into)).MergedInto);
    }

    [Fact]
    public async Task What_was_written_in_a_ticket_before_it_was_merged_is_read_with_it_and_not_with_the_other()
    {
        Needs(RigAbility.Merge);
        var from = await TicketAsync();
        var into = await TicketAsync();
        await NoteAsync(from, "/dev not read yet");
        var note = (await ReadAsync(from)).Comments.Single(comment => comment.Body.ToString().Contains("not read yet", StringComparison.Ordinal));
        await Rig.MergeAsync(from, into, Token);

        var merged = (await ReadAsync(from)).Comments.Single(comment => comment.Id == note.Id);

        Assert.Equal((note.Kind, note.Author, note.Body.ToString()), (merged.Kind, merged.Author, merged.Body.ToString()));
        Assert.DoesNotContain((await ReadAsync(into)).Comments, comment => comment.Id == note.Id);
    }

    [Fact]
    public async Task An_erased_customer_does_not_keep_the_ticket_from_being_read()
    {
        Needs(RigAbility.EraseCustomer);
        var id = await Rig.CreateTicketAsync("erased", RigText.Plain("forget me"), Token);
        await Rig.EraseCustomerAsync(id, Token);

        var ticket = await ReadAsync(id);

        Assert.Null(ticket.Requester?.Email);
        Assert.Null(ticket.Requester?.Name);
        Assert.Contains(ErasureFacts.Of(ticket), new ErasureCause?[] { ErasureCause.CustomerErased, ErasureCause.CustomerGone });
        Assert.Equal("forget me", ticket.Description.ToString());
        Assert.All(ticket.Comments, comment => Assert.NotEmpty(comment.Author.Name));
    }

    [Fact]
    public async Task Many_tickets_are_read_at_once_and_missing_ones_left_out()
    {
        var first = await TicketAsync();
        var second = await TicketAsync();
        await Rig.CatchUpAsync(Token);

        var tickets = await Helpdesk.Reader.ReadManyAsync([first, "999999999", "nonsense", second], Token);

        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), tickets.Select(ticket => ticket.Id).Order(StringComparer.Ordinal));
        Assert.Empty(await Helpdesk.Reader.ReadManyAsync([], Token));
    }

    [Fact]
    public async Task Wrong_credentials_are_told_from_missing_tickets()
    {
        var id = await TicketAsync();
        var stranger = Rig.WithWrongCredentials;

        Assert.Equal(RemoteFailureKind.NotAllowed, (await Assert.ThrowsAsync<RemoteException>(() => stranger.Reader.ReadAsync(id, Token))).Kind);
        Assert.Equal(RemoteFailureKind.NotAllowed, (await Assert.ThrowsAsync<RemoteException>(() => stranger.Reader.ReadAsync("999999999", Token))).Kind);
        Assert.Equal(RemoteFailureKind.NotAllowed, (await Assert.ThrowsAsync<RemoteException>(() => stranger.Feed.PollAsync(null, Token))).Kind);
        Assert.Equal(RemoteFailureKind.NotAllowed, (await stranger.Writer.UpdateAsync([id], Note("never"), Token))[0].Failure?.Kind);
        Assert.Contains(await stranger.Probe.ProbeAsync([], Token), fault => fault.IsFatal);
    }

    [Fact]
    public async Task A_helpdesk_that_is_set_up_well_has_no_fatal_fault()
    {
        await ConversationAsync();

        Assert.DoesNotContain(await Helpdesk.Probe.ProbeAsync([Rig.TextField, Rig.ChoiceField.Title], Token), fault => fault.IsFatal);
    }

    [Fact]
    public async Task A_field_that_the_helpdesk_does_not_have_is_a_fault()
    {
        var faults = await Helpdesk.Probe.ProbeAsync(["No such field"], Token);

        Assert.Contains(faults, fault => (fault.Path + fault.Problem).Contains("No such field", StringComparison.Ordinal) && fault.Remedy.Length > 0);
    }

    private static string NewStamp() => Interlocked.Increment(ref _stamps).ToString("x4", null) + Guid.NewGuid().ToString("N")[..12];

    private static TicketUpdate Note(string text) => new(NewStamp()) { Note = RichText.FromPlain(text) };

    private static ListItem Item(string text) => new([Paragraph.Of(new TextRun(text))]);

    private static TicketCondition Having(string field, string value) => new() { Fields = new Dictionary<string, string> { [field] = value } };

    private static ImmutableSortedDictionary<string, string> Fields(params (string Key, string Value)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    private static TicketComment Saying(ImmutableArray<TicketComment> comments, string text) =>
        Assert.Single(comments, comment => comment.Body.ToString().Contains(text, StringComparison.Ordinal));

    private static int Place(ImmutableArray<TicketComment> comments, string text) => comments.IndexOf(Saying(comments, text));

    private void Needs(RigAbility ability)
    {
        var reason = Rig.WhyNot(ability);
        Assert.SkipWhen(reason is not null, reason ?? string.Empty);
    }

    private Task<string> TicketAsync() => Rig.CreateTicketAsync("A ticket", RigText.Plain("Something is wrong."), Token);

    private async Task<string> ConversationAsync()
    {
        var id = await TicketAsync();
        await Rig.ReplyAsCustomerAsync(id, RigText.Plain("from the customer"), Token);
        await Rig.ReplyAsRepAsync(id, RigText.Plain("to the customer"), Token);
        await Rig.NoteAsRepAsync(id, RigText.Plain("among reps"), Token);
        return id;
    }

    private async Task<Ticket> ReadAsync(string id) => Assert.IsType<Ticket>(await Helpdesk.Reader.ReadAsync(id, Token));

    private Task NoteAsync(string id, string text) => UpdateAsync(id, Note(text));

    private async Task<TicketUpdateOutcome> UpdateAsync(string id, TicketUpdate update)
    {
        var outcome = Assert.Single(await Helpdesk.Writer.UpdateAsync([id], update, Token));
        Assert.Null(outcome.Failure);
        return outcome;
    }

    private async Task<string> StartPollingAsync()
    {
        await Rig.CatchUpAsync(Token);
        return await PolledToEndAsync((await Helpdesk.Feed.PollAsync(null, Token)).Cursor);
    }

    private async Task<string> PolledToEndAsync(string cursor)
    {
        var page = await Helpdesk.Feed.PollAsync(cursor, Token);
        while (page.HasMore)
        {
            page = await Helpdesk.Feed.PollAsync(page.Cursor, Token);
        }

        return page.Cursor;
    }

    /// <summary>What polling from a position brings of one ticket.</summary>
    private async Task<List<Ticket>> PollAsync(string cursor, string id)
    {
        await Rig.CatchUpAsync(Token);
        var tickets = new List<Ticket>();
        for (var more = true; more;)
        {
            var page = await Helpdesk.Feed.PollAsync(cursor, Token);
            tickets.AddRange(page.Tickets.Where(ticket => ticket.Id == id));
            (cursor, more) = (page.Cursor, page.HasMore);
        }

        return tickets;
    }
}
