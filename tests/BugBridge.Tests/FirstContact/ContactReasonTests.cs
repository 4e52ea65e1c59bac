using System.Globalization;
using BugBridge.Core.FirstContact;
using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Language;
using Xunit;
using static BugBridge.Tests.FirstContact.CompanyMonth;

namespace BugBridge.Tests.FirstContact;

/// <summary>Each ticket says why it counts as it does.</summary>
public sealed class ContactReasonTests
{
    private static readonly Words English = new(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc);
    private static readonly Words Spanish = new(CultureInfo.GetCultureInfo("es"), TimeZoneInfo.Utc);

    [Theory]
    [InlineData("01", "At first contact: first solved 1 Oct 2026 12:00, in whose month it counts; a rep first answered 1 Oct 2026 12:00")]
    [InlineData("05", "More contacts: first solved 6 Oct 2026 00:00, in whose month it counts; a rep first answered 4 Oct 2026 12:00; one reply more than allowed came 5 Oct 2026 00:00")]
    [InlineData("12", "More contacts: first solved 7 Oct 2026 00:00, in whose month it counts; a rep first answered 6 Oct 2026 12:00; it was opened again 9 Oct 2026 00:00")]
    [InlineData("16", "Merged into another ticket: it was merged into another ticket")]
    [InlineData("20", "Never answered by a rep: first solved 9 Oct 2026 00:00, in whose month it counts; no rep answered in time")]
    [InlineData("22", "Not solved in the period: it is not solved yet, and counts in no month")]
    [InlineData("29", "Pending: first solved 29 Oct 2026 00:00, in whose month it counts; a rep first answered 28 Oct 2026 12:00; pending until 5 Nov 2026 00:00, whatever happened so far")]
    [InlineData("40", "At first contact: first solved 14 Oct 2026 00:00, in whose month it counts; a rep first answered 13 Oct 2026 12:00; the customer thanked 14 Oct 2026 12:00, which does not count")]
    [InlineData("41", "More contacts: first solved 14 Oct 2026 00:00, in whose month it counts; a rep first answered 13 Oct 2026 12:00; the customer thanked 14 Oct 2026 12:00, which counts")]
    [InlineData("47", "More contacts: first solved 15 Oct 2026 00:00, in whose month it counts; a rep first answered 14 Oct 2026 12:00; the customer came back 21 Oct 2026 23:59 with ticket 48, a follow-up")]
    [InlineData("43", "Answered only by accounts that are left out: first solved 14 Oct 2026 00:00, in whose month it counts; an excluded account wrote, which does not count as an answer; no rep answered in time")]
    public void A_ticket_of_the_fixture_says_its_outcome_and_every_reason(string id, string explained)
    {
        Assert.Equal(explained, English.Explained(Rule, Tickets.Single(one => one.Ticket.Id == id).Ticket, Now).Replace("Sept ", "Sep ", StringComparison.Ordinal));
    }

    [Fact]
    public void By_the_older_rule_no_ticket_is_said_to_count_in_the_month_in_which_it_was_solved()
    {
        var old = Rule with { Month = ContactMonth.ReceivedAndSolved };

        Assert.All(Tickets, one => Assert.DoesNotContain("in whose month it counts", English.Reasons(old, one.Ticket, Now), StringComparison.Ordinal));
        Assert.Contains("and counts only in a period in which it was received, too", English.Reasons(old, Tickets.Single(one => one.Ticket.Id == "01").Ticket, Now), StringComparison.Ordinal);
        Assert.Contains("y cuenta solo en un periodo en el que también se recibió", Spanish.Reasons(old, Tickets.Single(one => one.Ticket.Id == "01").Ticket, Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FirstContactKind.Strict, false, true, true)]
    [InlineData(FirstContactKind.Strict, true, true, false)]
    [InlineData(FirstContactKind.ZendeskOneTouch, false, false, true)]
    [InlineData(FirstContactKind.Freshdesk, true, false, false)]
    public void The_rule_names_as_left_out_only_what_it_leaves_out(FirstContactKind kind, bool countProactive, bool leavesUnanswered, bool leavesProactive)
    {
        var text = English.Rule(Rule with { Kind = kind, CountProactive = countProactive });

        Assert.Equal(leavesUnanswered, text.Contains("that no rep answered", StringComparison.Ordinal));
        Assert.Equal(leavesProactive, text.Contains("that a rep started", StringComparison.Ordinal));
    }

    [Fact]
    public void What_takes_more_contacts_always_says_why_by_every_definition()
    {
        foreach (var rule in Rule.Others().Append(Rule).Append(Rule with { CountThanks = true, CountCopies = true }))
        {
            foreach (var (ticket, _) in Tickets.Where(one => rule.OutcomeOf(one.Ticket.Contact, one.Ticket.IsMerged, October.Until, Now) == ContactOutcome.MoreContacts))
            {
                Assert.Contains(
                    ContactReason.Of(rule, ticket, Now),
                    reason => reason.Fact is ContactFact.MoreReplies or ContactFact.CustomerWrote or ContactFact.ThanksCount or ContactFact.CopyCounts or ContactFact.Reopened or ContactFact.CameBack);
            }
        }
    }

    [Fact]
    public void A_reader_of_spanish_reads_every_reason_in_spanish()
    {
        foreach (var (ticket, _) in Tickets)
        {
            var english = English.Explained(Rule, ticket, Now).Split(": ", 2)[1].Split("; ").Select(Words);
            var spanish = Spanish.Explained(Rule, ticket, Now).Split(": ", 2)[1].Split("; ").Select(Words);
            Assert.Empty(english.Intersect(spanish, StringComparer.Ordinal));
        }

        static string Words(string sentence) => string.Concat(sentence.Where(c => !char.IsDigit(c)));
    }
}
