using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Usability;
using BugBridge.Host.Features.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Xunit;

namespace BugBridge.Tests.Host.Packs;

public sealed class UsabilityPackTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, 2, "–", "+2")]
    [InlineData(6, 4, "–", "+2")]
    [InlineData(10, 5, "100.0%", "+100.0%")]
    public void Of_fewer_than_five_tickets_no_percentage_is_told(int tickets, int before, string share, string change)
    {
        var table = Table(new CategoryFigures("export", "Export") { Tickets = tickets, Before = before, Share = 1 });
        var row = table.Columns.Zip(table.Rows[0]).ToDictionary(pair => pair.First.Name, pair => pair.Second.Text.Replace(" %", "%", StringComparison.Ordinal).Replace('\u00A0', ' '));

        Assert.Equal(change, row["change"]);
        Assert.Equal(tickets < 5 ? share : "100.0%", row["share"]);
    }

    [Fact]
    public void People_see_at_most_six_columns()
    {
        var table = Table(new CategoryFigures("export", "Export") { Tickets = 5 });

        Assert.Equal(["category", "tickets", "customers", "before", "change", "issues"], table.Shown.Select(at => table.Columns[at].Name));
    }

    private static PackTable Table(CategoryFigures category)
    {
        var review = new UsabilityReview("2026-11", IsOver: true, Now) { Tickets = category.Tickets, Categories = [category] };
        return new UsabilityAgenda(review, Period.Read("2026-11", Now, TimeZoneInfo.Utc), new Words(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc))
            .Parts().OfType<PackTable>().Single(table => table.Name == "categories");
    }
}
