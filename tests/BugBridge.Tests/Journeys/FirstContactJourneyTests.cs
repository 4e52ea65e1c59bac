using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Recognition;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What leads read about first contact and reporters, from what people did at the helpdesk and in Jira.</summary>
public sealed class FirstContactJourneyTests : Journey
{
    private static readonly Period November = Period.MonthOf(JourneyClock.Start, TimeZoneInfo.Utc);
    private static readonly FirstContactRule Rule = new(new FirstContactSettings());

    [Fact]
    public async Task Tickets_that_people_answer_and_solve_are_counted_by_the_rule()
    {
        await StartAsync();
        await AnsweredAsync();
        var (reopened, replied, spam) = (await AnsweredAsync(), await AnsweredAsync(), await AnsweredAsync());
        var (merged, target) = (await AnsweredAsync(), await AnsweredAsync());
        Bridge.Clock.Skip(TimeSpan.FromHours(1));
        Helpdesk.Reply(reopened, Bridge.Customer, "It does not work after all.");
        Helpdesk.Reply(replied, Bridge.Rep, "One more thing.");
        Helpdesk.Tag(spam, "spam");
        Helpdesk.Merge(merged, target);
        Helpdesk.SetStatus(Helpdesk.FileTicket(Bridge.Customer, "Silence", "Nobody answers."), "solved");
        Helpdesk.FileTicket(Bridge.Customer, "Open", "Still open.");
        await Bridge.SettleAsync();

        var soon = await Bridge.FirstContact.FiguresAsync(Rule, November, Bridge.Clock.GetUtcNow(), Bridge.Token);
        Bridge.Clock.Skip(Rule.ReopenWindow);
        var late = await Bridge.FirstContact.FiguresAsync(Rule, November, Bridge.Clock.GetUtcNow(), Bridge.Token);

        // At first contact: the plain one, and the one that another was merged into, whose merge the helpdesk notes internally. What failed waits like it.
        Assert.Equal(new ContactCounts(0, 0, 5), soon.All.Counts);
        Assert.Equal(new ContactCounts(2, 2, 0), late.All.Counts);
        Assert.Equal((8, 1, 7), (late.Received, late.Unsolved, late.Counted));
        Assert.Equal([(ContactOutcome.Merged, 1), (ContactOutcome.Spam, 1), (ContactOutcome.MetLate, 0), (ContactOutcome.NeverAnswered, 1)], late.LeftOut.Where(one => one.Why <= ContactOutcome.NeverAnswered).Select(one => (one.Why, one.Tickets)));
        Assert.Equal("Rita Rep", Assert.Single(late.ByRep).Name);
        Assert.InRange(late.All.CalendarTimes.ReplyMedian!.Value, TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
    }

    [Fact]
    public async Task A_ticket_says_why_it_counts_as_it_does()
    {
        await StartAsync();
        var (thanked, again) = (await AnsweredAsync(), await AnsweredAsync());
        Bridge.Clock.Skip(TimeSpan.FromHours(1));
        Helpdesk.Reply(thanked, Bridge.Customer, "Thank you!");
        Helpdesk.SetStatus(thanked, "solved");
        Helpdesk.Reply(again, Bridge.Customer, "It does not work after all.");
        await Bridge.SettleAsync();
        Bridge.Clock.Skip(Rule.ReopenWindow);

        var (_, first, _) = await Bridge.CommandAsync("explain", $"{thanked}", "--json");
        var (_, more, _) = await Bridge.CommandAsync("explain", $"{again}", "--json");

        Assert.Matches("At first contact: first solved .+, in whose month it counts; a rep first answered .+; the customer thanked .+, which does not count", first);
        Assert.Matches("More contacts: first solved .+; the customer wrote .+; it was opened again ", more);
    }

    [Fact]
    public async Task A_rep_earns_points_for_a_bug_and_none_for_a_ticket_that_joins_and_a_rejected_bug_takes_them_back()
    {
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", "Every page is blank.");
        Helpdesk.Note(ticket, "/bug", Bridge.Rep);
        await Bridge.SettleAsync();
        var other = Helpdesk.AddRep("Otto (support)");
        var second = Helpdesk.FileTicket(Bridge.Customer, "The same here", "Blank pages.");
        Helpdesk.Note(second, $"/bug {KeyOn(ticket)}", other);
        await Bridge.SettleAsync();
        Assert.Empty((await BoardAsync()).Reps);

        Jira.SetStatus(KeyOn(ticket), "Done", "Done");
        await Bridge.SettleAsync();
        var done = await BoardAsync();
        Jira.SetStatus(KeyOn(ticket), "Done", "Won't Do");
        await Bridge.SettleAsync();

        // Since joined tickets count for their accounts, Otto has no point for his.
        Assert.Equal([("Rita Rep", 1, 0, 1)], done.Reps.Select(rep => (rep.Name, rep.Confirmed, rep.Duplicates, rep.Fixed)));
        Assert.Empty((await BoardAsync()).Reps);
        Assert.Equal(2, (await Bridge.FirstContact.FiguresAsync(Rule, November, Bridge.Clock.GetUtcNow(), Bridge.Token)).Unsolved);
        Assert.NotNull((await Bridge.View.FindTicketAsync(second.ToString(System.Globalization.CultureInfo.InvariantCulture), Bridge.Token))!.Contact!.OfferedAt);
    }

    private Task<Leaderboard> BoardAsync() => Bridge.Recognition.LeaderboardAsync(new RecognitionWeights(), November, Bridge.Clock.GetUtcNow(), Bridge.Token);

    /// <summary>A ticket that a rep answered after an hour, and solved.</summary>
    private async Task<long> AnsweredAsync()
    {
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "A question", "How does one print?");
        Bridge.Clock.Skip(TimeSpan.FromHours(1));
        Helpdesk.Reply(ticket, Bridge.Rep, "Like this.");
        Helpdesk.SetStatus(ticket, "solved");
        await Bridge.SettleAsync();
        return ticket;
    }
}
