using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using Xunit;

namespace BugBridge.Tests.Company;

/// <summary>What the bridge says of the company is what a person works out by hand, ticket by ticket; and behind every figure stand exactly the tickets that it counts.</summary>
public sealed partial class CompanyTruthTests(PlayedCompany company) : IClassFixture<PlayedCompany>
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Period November = Period.MonthOf(new DateTimeOffset(2026, 11, 15, 0, 0, 0, TimeSpan.Zero), Berlin);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => company.Bridge.Clock.GetUtcNow();

    [Fact]
    public async Task Every_ticket_counts_by_each_rule_as_a_person_says()
    {
        var told = new List<string>();
        foreach (var row in CompanyTruth.Rows)
        {
            var ticket = await company.HeldAsync(row);
            ContactOutcome By(FirstContactKind kind) => (company.Rule with { Kind = kind }).OutcomeOf(ticket.Contact, ticket.IsMerged, DateTimeOffset.MaxValue, Now);
            var outcomes = (By(FirstContactKind.Strict), By(FirstContactKind.ZendeskOneTouch), By(FirstContactKind.Freshdesk));
            if (outcomes != (row.Strict, row.Zendesk, row.Freshdesk))
            {
                told.Add($"{row.Class}: {outcomes}, not {(row.Strict, row.Zendesk, row.Freshdesk)}; {ticket.Contact}");
            }
        }

        Assert.Equal([], told);
    }

    [Fact]
    public async Task Every_ticket_says_the_reasons_that_a_person_gives()
    {
        var told = new List<string>();
        foreach (var row in CompanyTruth.Rows)
        {
            var reasons = ContactReason.Of(company.Rule, await company.HeldAsync(row), Now).Select(reason => reason.Fact).ToImmutableArray();
            if (!reasons.SequenceEqual(row.Reasons))
            {
                told.Add($"{row.Class}: {string.Join(", ", reasons)}, not {string.Join(", ", row.Reasons)}");
            }
        }

        Assert.Equal([], told);
    }

    [Fact]
    public async Task Every_ticket_counts_in_the_month_that_a_person_says_and_in_no_other()
    {
        foreach (var (period, month) in new[] { (November.Previous, 10), (November, 11), (November.Next, 12) })
        {
            var ids = await company.Bridge.FirstContact.TicketsAsync(new ContactQuestion(ContactFigure.Counted), company.Rule, period, Now, Ending);
            Assert.Equal(CompanyTruth.Rows.Where(row => row.Month == month).Select(company.IdOf).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        }
    }
}
