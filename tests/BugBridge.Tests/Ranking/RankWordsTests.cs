using BugBridge.Core.Ranking;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Ranking;

public sealed class RankWordsTests
{
    private static readonly RankFacts Many = SomeFacts.One() with
    {
        Tickets = 12,
        Customers = 9,
        Accounts = 7,
        Reps = 3,
        AccountNames = ["Acme", "Globex", "Initech"],
        Latest = A.Monday.AddDays(8),
    };

    [Fact]
    public void Who_reported_it_is_one_sentence() => Assert.Equal(
        "12 tickets from 9 customers of 7 accounts (Acme, Globex and 5 more), 3 reps; first 2026-11-02, latest 2026-11-10", RankWords.ReportedBy(Many));

    [Fact]
    public void One_is_not_many() => Assert.Equal(
        "1 ticket from 1 customer of 1 account (Acme), 1 rep; first 2026-11-02, latest 2026-11-02", RankWords.ReportedBy(SomeFacts.One() with { AccountNames = ["Acme"] }));

    [Fact]
    public void Two_accounts_are_both_named() => Assert.Contains(
        "of 2 accounts (Acme and Globex), ", RankWords.ReportedBy(Many with { Accounts = 2, AccountNames = ["Acme", "Globex"] }), StringComparison.Ordinal);

    [Fact]
    public void Accounts_without_a_name_are_only_counted() => Assert.Contains(
        "of 7 accounts, 3 reps", RankWords.ReportedBy(Many with { AccountNames = [] }), StringComparison.Ordinal);

    [Fact]
    public void Unknown_customers_and_reps_are_left_out() => Assert.Equal(
        "1 ticket; first 2026-11-02, latest 2026-11-02", RankWords.ReportedBy(SomeFacts.One() with { Customers = 0, Accounts = 0, Reps = 0 }));

    [Fact]
    public void Without_tickets_it_says_so() => Assert.Equal(
        "No tickets are linked to this issue any more.", RankWords.ReportedBy(SomeFacts.One() with { Tickets = 0, First = null, Latest = null }));

    [Fact]
    public void A_name_cannot_break_the_line() => Assert.Contains(
        "(Acme Inc.)", RankWords.ReportedBy(SomeFacts.One() with { AccountNames = ["Acme\r\nInc."] }), StringComparison.Ordinal);
}
