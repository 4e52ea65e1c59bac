using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Recognition;
using BugBridge.Host.Features.Recognition;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Tests.FirstContact;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Packs;

public sealed class RecognitionPackTests
{
    private static readonly ImmutableArray<RepCounts> Reps =
        [new("ana", "Ana", 2, 0, 1), new("ben", "Ben", 1, 3, 0), new("cleo", "Cleo", 0, 1, 0), new("none", "Nora", 0, 0, 0)];

    [Fact]
    public async Task The_board_and_the_thanks_name_everybody_who_helped()
    {
        var pack = await MakeAsync("en", Reps);

        var table = Assert.Single(pack.Parts.OfType<PackTable>());
        Assert.Equal([("Ana", "1", "8"), ("Ben", "2", "6"), ("Cleo", "3", "1")], table.Rows.Select(row => (row[0].Text, row[1].Text, row[2].Text)));
        Assert.Equal(
            "October 2026: thank you, Ana (2 bugs confirmed, 1 fix made), Ben (1 bug confirmed, 3 duplicates recognised) and Cleo (1 duplicate recognised)! What you reported helped engineering to find and fix what troubles our customers.",
            Assert.Single(pack.Parts.OfType<PackQuote>()).Text);
    }

    [Fact]
    public async Task One_rep_is_thanked_alone_and_in_spanish()
    {
        var pack = await MakeAsync("es", [Reps[0]]);

        Assert.Contains("¡gracias, Ana (2 errores confirmados, 1 corrección)!", Assert.Single(pack.Parts.OfType<PackQuote>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_anybody_says_so_and_thanks_nobody()
    {
        var pack = await MakeAsync("en", [Reps[3]]);

        Assert.Empty(pack.Parts.OfType<PackQuote>());
        Assert.Empty(Assert.Single(pack.Parts.OfType<PackTable>()).Rows);
        Assert.Contains(pack.Parts.OfType<PackText>(), text => text.Text == "No reports to thank for in this period yet.");
    }

    private static Task<Pack> MakeAsync(string language, ImmutableArray<RepCounts> reps) =>
        new RecognitionPack(new CountedView(reps), new RecognitionSettings(), new FakeTimeProvider(CompanyMonth.Now))
            .MakeAsync(CompanyMonth.October, new Words(CultureInfo.GetCultureInfo(language), TimeZoneInfo.Utc), TestContext.Current.CancellationToken);

    private sealed class CountedView(ImmutableArray<RepCounts> reps) : IRecognitionView
    {
        public Task<Leaderboard> LeaderboardAsync(RecognitionWeights weights, Period period, DateTimeOffset at, CancellationToken cancellationToken) =>
            Task.FromResult(Leaderboard.Of(period, at, weights, reps));

        public Task<ImmutableArray<ListedDeed>> DeedsAsync(string repId, DeedKind kind, Period period, CancellationToken cancellationToken) =>
            throw new NotSupportedException("A pack lists no issues.");
    }
}
