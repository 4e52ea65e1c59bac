using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using Xunit;

namespace BugBridge.Tests.FirstContact;

/// <summary>Whatever happened in a year, each ticket counts in one month, and months add up.</summary>
public sealed class MonthsAddUpTests
{
    private static readonly DateTimeOffset LongAfter = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyDictionary<string, string> Names = ImmutableDictionary<string, string>.Empty;

    [Theory]
    [InlineData(1, "UTC", 7)]
    [InlineData(2, "Europe/Berlin", 7)]
    [InlineData(3, "America/New_York", 0)]
    [InlineData(4, "Asia/Kolkata", 30)]
    [InlineData(5, "Pacific/Auckland", 7)]
    [InlineData(6, "Africa/Cairo", 1)]
    public void Months_add_up_to_their_quarters_and_quarters_to_the_year_over_all_edges(int seed, string zoneName, int windowDays)
    {
        var (random, zone) = (new Random(seed), TimeZoneInfo.FindSystemTimeZoneById(zoneName));
        var months = Enumerable.Range(1, 12).Select(month => Period.Read(string.Create(CultureInfo.InvariantCulture, $"2026-{month:00}"), LongAfter, zone)).ToList();
        var tickets = Enumerable.Range(0, 800).Select(at => RandomTicket(random, months, at)).ToList();
        var rule = new FirstContactRule(1, TimeSpan.FromDays(windowDays));

        // In the middle of the year some are pending; long after it none is.
        foreach (var at in new[] { months[6].From.AddDays(2), LongAfter })
        {
            var byMonth = months.ConvertAll(month => FirstContactCount.Of(tickets, Names, rule, month, at));
            var byQuarter = months.Where(month => month.First.Month % 3 == 1).Select(month => FirstContactCount.Of(tickets, Names, rule, month.Quarter(), at)).ToList();

            Assert.All(byQuarter.Index(), quarter => Same([quarter.Item], byMonth.Slice(quarter.Index * 3, 3)));
            Assert.Equal(byQuarter.Sum(quarter => quarter.Counted), byMonth.Sum(month => month.Counted));
        }

        // The year, told without periods: what was first solved in it, and what was spam or merged and never solved when it came.
        var (from, until) = (Period.StartOf(new DateOnly(2026, 1, 1), zone), Period.StartOf(new DateOnly(2027, 1, 1), zone));
        var inYear = tickets.FindAll(one => (one.Contact!.SolvedAt ?? (one.IsMerged || one.Contact.IsSpam ? one.CreatedAt : until)) is var moment && moment >= from && moment < until);
        Assert.NotEmpty(inYear);
        Assert.Equal(inYear.Count, months.Sum(month => FirstContactCount.Of(tickets, Names, rule, month, LongAfter).Counted));
    }

    [Fact]
    public void A_ticket_that_takes_over_the_end_of_a_month_counts_once_and_by_the_older_rule_in_none()
    {
        List<TicketState> tickets = [Ticket("1", CompanyMonth.Day(20), CompanyMonth.Contact("ana", 20.5, 40, null, null, null))];
        var (october, november) = (CompanyMonth.October, CompanyMonth.October.Next);
        int Counted(Period month, ContactMonth by) => FirstContactCount.Of(tickets, Names, CompanyMonth.Rule with { Month = by }, month, LongAfter).All.Counts.Settled;

        Assert.Equal((0, 1), (Counted(october, ContactMonth.FirstSolved), Counted(november, ContactMonth.FirstSolved)));
        Assert.Equal((0, 0), (Counted(october, ContactMonth.ReceivedAndSolved), Counted(november, ContactMonth.ReceivedAndSolved)));
    }

    private static void Same(List<FirstContactFigures> whole, List<FirstContactFigures> parts)
    {
        Assert.Equal(Sum(whole, one => one.All.Counts.FirstContact), Sum(parts, one => one.All.Counts.FirstContact));
        Assert.Equal(Sum(whole, one => one.All.Counts.MoreContacts), Sum(parts, one => one.All.Counts.MoreContacts));
        Assert.Equal(Sum(whole, one => one.All.Counts.Pending), Sum(parts, one => one.All.Counts.Pending));
        Assert.Equal(Sum(whole, one => one.Received), Sum(parts, one => one.Received));
        Assert.Equal(Sum(whole, one => one.Counted), Sum(parts, one => one.Counted));
        foreach (var why in whole[0].LeftOut.Select(one => one.Why))
        {
            Assert.Equal(Sum(whole, one => LeftOut(one, why)), Sum(parts, one => LeftOut(one, why)));
        }
    }

    private static int Sum(List<FirstContactFigures> figures, Func<FirstContactFigures, int> of) => figures.Sum(of);

    private static int LeftOut(FirstContactFigures figures, ContactOutcome why) => figures.LeftOut.Single(one => one.Why == why).Tickets;

    /// <summary>Many moments lie at the edges of months, a tick before, on, and after.</summary>
    private static TicketState RandomTicket(Random random, List<Period> months, int at)
    {
        DateTimeOffset Moment() => random.Next(2) == 0
            ? months[random.Next(12)].From.AddTicks(random.Next(-1, 2))
            : months[0].From.AddDays(random.Next(-40, 400)).AddMinutes(random.Next(1440));
        DateTimeOffset? Maybe(int one, int of) => random.Next(of) < one ? Moment() : null;
        return Ticket(at.ToString(CultureInfo.InvariantCulture), Moment(), new TicketContact
        {
            FirstReplyAt = Maybe(4, 5),
            SecondReplyAt = Maybe(1, 4),
            CustomerAt = Maybe(1, 4),
            SolvedAt = Maybe(5, 6),
            ReopenedAt = Maybe(1, 6),
            IsSpam = random.Next(10) == 0,
            IsPartial = random.Next(10) == 0,
        }) with
        { IsMerged = random.Next(10) == 0 };
    }

    private static TicketState Ticket(string id, DateTimeOffset createdAt, TicketContact contact) => new()
    {
        Id = id,
        Url = "https://desk.example/" + id,
        Subject = "Subject",
        Status = TicketStatus.Solved,
        IsOpen = false,
        CreatedAt = createdAt,
        UpdatedAt = createdAt,
        Contact = contact,
    };
}
